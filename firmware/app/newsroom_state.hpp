#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// How the newsroom's files stand, for `sharit status`. Plain data; times are monotonic.
struct NewsroomState {
  std::optional<std::filesystem::path> file;  ///< The settings'; none: the built-in demo.
  std::chrono::nanoseconds taken{0};          ///< When the settings in use were taken.
  /// When the file was read that has mistakes; none: what stands in it is in use.
  std::optional<std::chrono::nanoseconds> refused;
  std::vector<std::string> problems;  ///< Of the file as last read: mistakes, else warnings.
  std::filesystem::path store_file;   ///< Of the last good headlines; empty: in memory only.
  std::vector<Headline> withdrawn;    ///< By the operator, in that order.
};

}  // namespace sharit
