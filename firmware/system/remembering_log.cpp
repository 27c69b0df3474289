#include "firmware/system/remembering_log.hpp"

#include <utility>

#include "firmware/system/escape.hpp"

namespace sharit {

void RememberingLog::write(LogLevel level, std::string_view topic, std::string_view message) {
  next_.write(level, topic, message);
  if (level < LogLevel::kWarning) return;
  Line line{clock_.monotonic(), level, escape_for_log(topic, 32) + ": " + escape_for_log(message)};
  const std::lock_guard lock(mutex_);
  std::erase_if(lines_, [&line](const Line& known) { return known.text == line.text; });
  lines_.push_back(std::move(line));
  if (lines_.size() > kRemembered) lines_.pop_front();
}

std::vector<RememberingLog::Line> RememberingLog::lines() const {
  const std::lock_guard lock(mutex_);
  return {lines_.begin(), lines_.end()};
}

}  // namespace sharit
