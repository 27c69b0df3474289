#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sharit {

/// The lines of an open file, pipe or terminal as they come. Before it waits for more input it says
/// so: what answers line by line then writes out what it has, so that a long batch is fast and a
/// partner who waits for an answer before it asks again never waits in vain.
/// Thread: one owner.
class LineReader {
 public:
  /// `descriptor` stays the caller's.
  LineReader(int descriptor, std::function<void()> before_waiting);

  /// The next line without its newline, empty lines and NUL bytes included; the last line needs no
  /// newline. Nothing at the end of the input. @lifetime until the next call.
  [[nodiscard]] std::optional<std::string_view> next();
  /// The input ended because it can't be read.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  bool read_more();

  int descriptor_;
  std::function<void()> before_waiting_;
  std::string buffer_;
  std::size_t begin_ = 0;    ///< Of the line to come.
  std::size_t scanned_ = 0;  ///< No newline between `begin_` and here.
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace sharit
