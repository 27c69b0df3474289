#include "firmware/system/log.hpp"

#include <chrono>
#include <mutex>
#include <string>
#include <vector>

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include "firmware/system/escape.hpp"
#include "firmware/system/flood_gate.hpp"
#include "firmware/system/journal_stream.hpp"

namespace sharit {
namespace {

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return spdlog::level::debug;
    case LogLevel::kInfo:
      return spdlog::level::info;
    case LogLevel::kWarning:
      return spdlog::level::warn;
    case LogLevel::kError:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

}  // namespace

struct StderrLog::State {
  const Clock& clock;
  LogLevel least;
  bool journal = journal_reads_stderr();
  std::mutex mutex;
  FloodGate gate;                          ///< Under `mutex`.
  std::unique_ptr<spdlog::logger> logger;  ///< Null when spdlog could not be set up.

  State(const Clock& the_clock, LogLevel the_least) : clock(the_clock), least(the_least) {
    try {
      logger = std::make_unique<spdlog::logger>("sharit",
                                                std::make_shared<spdlog::sinks::stderr_sink_mt>());
      logger->set_level(spdlog::level::debug);
      logger->set_pattern(journal ? "%v" : "%H:%M:%S %l %v");
      logger->flush_on(spdlog::level::debug);
    } catch (const std::exception&) {
      logger.reset();
    }
  }

  void emit(LogLevel level, const std::string& line) const {
    if (!logger) return;
    try {
      logger->log(spdlog_level(level), journal ? std::string(journal_mark(level)) + line : line);
    } catch (const std::exception&) {
      // A full disk or a closed terminal must not stop the screen.
    }
  }

  void report(const std::vector<FloodGate::Held>& held) const {
    for (const auto& [line, times] : held) {
      const std::string count = std::to_string(times);
      emit(LogLevel::kInfo, line.empty() ? "log: " + count + " lines held back"
                                         : "log: repeated " + count + " times: " + line);
    }
  }
};

StderrLog::StderrLog(const Clock& clock, LogLevel least)
    : state_(std::make_unique<State>(clock, least)) {}

StderrLog::~StderrLog() {
  state_->report(state_->gate.settle_all());
}

void StderrLog::write(LogLevel level, std::string_view topic, std::string_view message) {
  if (level < state_->least) return;
  const std::string line = escape_for_log(topic, 32) + ": " + escape_for_log(message);
  const auto now = std::chrono::floor<std::chrono::seconds>(state_->clock.monotonic());
  const std::lock_guard lock(state_->mutex);
  state_->report(state_->gate.settle(now));
  if (state_->gate.admit(line, now)) state_->emit(level, line);
}

}  // namespace sharit
