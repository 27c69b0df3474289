#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "render/support/geometry.hpp"

namespace sharit {

/// What the Sharit that runs on this machine says of itself, as far as checks use it.
struct RunningTicker {
  std::string version;
  std::chrono::seconds uptime{0};
  std::string output;  ///< "kms", "window" or "offscreen".
  std::string driver;  ///< For people; names the GPU.
  SizePx size;
  double refresh_hz = 0;
  std::int64_t refreshes = 0;  ///< In the last minute; 0: not known.
  std::int64_t missed = 0;     ///< Of them.
  bool demo = false;           ///< It has no feeds of its own.
  std::string store_file;      ///< Empty: headlines are kept in memory only.
  std::string store_trouble;   ///< Empty: they are stored.
  std::string last_error;      ///< Of its log; empty: none.
  std::string last_error_age;  ///< "5 min ago"; empty where no time is known.
};

}  // namespace sharit
