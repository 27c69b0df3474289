#include "firmware/app/status_line.hpp"

#include <iostream>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>

namespace sharit {
namespace {

constexpr std::size_t kUsualWidth = 80;
/// Back to the begin of the line, which becomes empty (ECMA-48 EL).
const std::string kBegin = "\r\x1b[K";

std::size_t terminal_width() {
  winsize size = {};
  const bool told = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return told ? size.ws_col : kUsualWidth;
}

/// The first so many characters of valid UTF-8.
std::string first_of(const std::string& text, std::size_t characters) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (begins && characters-- == 0) break;
  }
  return text.substr(0, end);
}

}  // namespace

StatusLine::StatusLine() : terminal_(isatty(STDERR_FILENO) != 0) {}

void StatusLine::show(const std::string& text) {
  if (!terminal_) return;
  // A line as wide as the terminal would wrap, and what is wrapped cannot be written over.
  std::string line = first_of(text, terminal_width() - 1);
  if (line == shown_) return;
  shown_ = std::move(line);
  std::cerr << kBegin + shown_ << std::flush;
}

void StatusLine::clear() {
  if (shown_.empty()) return;
  std::cerr << kBegin << std::flush;
  shown_.clear();
}

}  // namespace sharit
