#include "firmware/app/line_reader.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace sharit {
namespace {

constexpr std::size_t kChunk = 65536;

}  // namespace

LineReader::LineReader(int descriptor, std::function<void()> before_waiting)
    : descriptor_(descriptor), before_waiting_(std::move(before_waiting)) {}

std::optional<std::string_view> LineReader::next() {
  for (;;) {
    const std::string_view all = buffer_;
    const std::size_t newline = all.find('\n', scanned_);
    if (newline != std::string_view::npos) {
      const std::string_view line = all.substr(begin_, newline - begin_);
      begin_ = scanned_ = newline + 1;
      return line;
    }
    scanned_ = all.size();
    if (ended_ || !read_more()) {
      if (begin_ == buffer_.size()) return std::nullopt;
      return std::string_view(buffer_).substr(std::exchange(begin_, buffer_.size()));
    }
  }
}

bool LineReader::read_more() {
  buffer_.erase(0, begin_);
  scanned_ -= std::exchange(begin_, 0);
  before_waiting_();
  const std::size_t size = buffer_.size();
  buffer_.resize(size + kChunk);
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, buffer_.data() + size, kChunk);
  } while (count < 0 && errno == EINTR);
  ended_ = count <= 0;
  failed_ = count < 0;
  buffer_.resize(size + (ended_ ? 0 : static_cast<std::size_t>(count)));
  return !ended_;
}

}  // namespace sharit
