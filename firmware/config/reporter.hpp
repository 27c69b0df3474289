#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/config/problem.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// What is wrong with one value, before it is known where it stands.
struct Complaint {
  std::string code;
  std::string message;
  std::string hint;
};

/// More than anybody mends at once, and a bound for the report of a file that is none.
inline constexpr std::size_t kMostReported = 100;

/// Collects problems and gives each its place and line of source. Thread: one.
class Reporter {
 public:
  /// `text` is split into lines here; it need not outlive the call.
  explicit Reporter(std::string_view text);

  void error(Place place, Complaint complaint);
  void warning(Place place, Complaint complaint);

  /// The rest of the file is not looked at: `take` tells so.
  void give_up() { gave_up_ = true; }

  /// All so far, in the order of the file: at most kMostReported, errors rather than warnings, and
  /// one more that tells how many are left out.
  [[nodiscard]] std::vector<Problem> take();
  /// False once there are so many errors that further ones would not be listed.
  [[nodiscard]] bool has_room() const { return errors_.size() < kMostReported; }
  [[nodiscard]] bool has_errors() const { return !errors_.empty(); }
  /// Line `number` from 1, without its end; empty outside of the file.
  [[nodiscard]] std::string_view line(int number) const;
  /// All that stands on a line, without its indent.
  [[nodiscard]] Place whole_line(int number) const;

 private:
  void add(Place place, Severity severity, Complaint complaint);

  std::vector<std::string> lines_;
  std::vector<Problem> errors_;
  std::vector<Problem> warnings_;
  std::size_t left_out_ = 0;
  bool gave_up_ = false;
  std::size_t shown_bytes_ = 0;  ///< Of the lines that problems show.
};

}  // namespace sharit
