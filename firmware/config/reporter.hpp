#pragma once

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

/// Collects problems and gives each its place and line of source. Thread: one.
class Reporter {
 public:
  /// `text` is split into lines here; it need not outlive the call.
  explicit Reporter(std::string_view text);

  void error(Place place, Complaint complaint);
  void warning(Place place, Complaint complaint);

  /// All so far, in the order of the file.
  [[nodiscard]] std::vector<Problem> take();
  /// Line `number` from 1, without its end; empty outside of the file.
  [[nodiscard]] std::string_view line(int number) const;

 private:
  void add(Place place, Severity severity, Complaint complaint);

  std::vector<std::string> lines_;
  std::vector<Problem> problems_;
};

}  // namespace sharit
