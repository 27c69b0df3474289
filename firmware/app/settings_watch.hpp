#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "firmware/config/settings.hpp"
#include "firmware/system/file_watch.hpp"

namespace sharit {

/// Watches the configuration file and the files that it names for the picture (a theme, a
/// background, a logo): a change of any of them means to read the settings anew. Thread: one.
class SettingsWatch {
 public:
  explicit SettingsWatch(std::filesystem::path file);

  /// Watches what these settings name from now on. True where something is watched that was not
  /// before: it may have changed since it was read.
  [[nodiscard]] bool follow(const Settings& settings);
  /// Whether one of them changed since the last yes. Never blocks.
  [[nodiscard]] bool poll(std::chrono::nanoseconds now);

 private:
  struct Watched {
    std::filesystem::path file;
    FileWatch watch;
  };
  FileWatch file_;
  std::vector<Watched> named_;
};

}  // namespace sharit
