#pragma once

#include <string>

namespace sharit {

/// A line of standard error that is written over and over on a terminal, to tell how far something
/// is. Where standard error is no terminal it stays silent. Clears itself in the end. Thread: one.
class StatusLine {
 public:
  StatusLine();
  ~StatusLine() { clear(); }
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;

  [[nodiscard]] bool on_terminal() const { return terminal_; }
  /// Shows the text in place of the last one, cut to the width of the terminal.
  void show(const std::string& text);
  /// Takes it away, so that other lines can be written.
  void clear();

 private:
  bool terminal_;
  std::string shown_;
};

}  // namespace sharit
