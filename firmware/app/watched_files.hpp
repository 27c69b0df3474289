#pragma once

#include "firmware/feeds/file_notices.hpp"
#include "firmware/system/path_watch.hpp"

namespace sharit {

/// The machine's notices of files for the feed engine.
class WatchedFiles final : public FileNotices {
 public:
  void watch(const std::vector<std::filesystem::path>& paths) override { watch_.watch(paths); }
  [[nodiscard]] std::vector<std::filesystem::path> take(Steady now) override {
    return watch_.take(now.time_since_epoch());
  }
  [[nodiscard]] std::optional<Steady> due() const override {
    const auto due = watch_.due();
    return due ? std::optional(Steady(*due)) : std::nullopt;
  }
  [[nodiscard]] int descriptor() const override { return watch_.descriptor(); }
  [[nodiscard]] std::string trouble() const override { return watch_.trouble(); }

 private:
  PathWatch watch_;
};

}  // namespace sharit
