#pragma once

#include <memory>
#include <string_view>

#include "firmware/system/clock.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// A log on standard error by spdlog: "18:40:02 warning feeds: …", or with systemd's level marks
/// instead of the time where the journal listens. Text is escaped (`escape_for_log`), repeats are
/// counted (`FloodGate`). Thread: any, under its own lock. `clock` must outlive it.
class StderrLog final : public Log {
 public:
  StderrLog(const Clock& clock, LogLevel least);
  ~StderrLog() override;
  void write(LogLevel level, std::string_view topic, std::string_view message) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sharit
