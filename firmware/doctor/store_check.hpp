#pragma once

#include <cstddef>
#include <filesystem>

#include "firmware/doctor/check.hpp"

namespace sharit {

/// The file of the last good headlines, as somebody finds it who only looks.
struct StoreFacts {
  std::filesystem::path file;
  bool there = false;
  bool allowed = false;       ///< This user may read it.
  bool sound = false;         ///< It is a store of this version, without damage.
  std::size_t feeds = 0;      ///< Of the settings, with headlines in it.
  std::size_t headlines = 0;  ///< Of these.
};

/// "store": would a start without the network show headlines. Pure.
[[nodiscard]] Check check_store(const StoreFacts& facts);

}  // namespace sharit
