#pragma once

#include <string_view>

namespace sharit {

enum class LogLevel { kDebug, kInfo, kWarning, kError };

/// Where messages for the operator go. Passed by reference to whoever reports; there is no global.
/// `topic` is one word ("feeds", "screen"); `message` one line, where untrusted text may stand: the
/// implementation escapes it and holds back floods. Thread: any. Never fails.
class Log {
 public:
  virtual ~Log() = default;
  virtual void write(LogLevel level, std::string_view topic, std::string_view message) = 0;

  void debug(std::string_view topic, std::string_view message) {
    write(LogLevel::kDebug, topic, message);
  }
  void info(std::string_view topic, std::string_view message) {
    write(LogLevel::kInfo, topic, message);
  }
  void warn(std::string_view topic, std::string_view message) {
    write(LogLevel::kWarning, topic, message);
  }
  void error(std::string_view topic, std::string_view message) {
    write(LogLevel::kError, topic, message);
  }
};

/// Drops everything.
class NullLog final : public Log {
 public:
  void write(LogLevel, std::string_view, std::string_view) override {}
};

}  // namespace sharit
