#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "firmware/system/clock.hpp"
#include "render/support/log.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// One event as one line: control characters, line ends and ill-formed UTF-8 become \xNN, bidi
/// controls and other invisible characters \u{NNNN}; at most `limit` bytes, cut at a character.
[[nodiscard]] std::string escape_for_log(std::string_view untrusted, std::size_t limit = 600);

/// A log on standard error (the journal, under systemd). One message (level, topic and text) repeated
/// within a minute is counted, not written; the count follows when the minute is over. Thread: any.
/// `clock` must outlive it.
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
