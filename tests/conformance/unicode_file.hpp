#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace sharit::conformance {

/// The lines of one file of the Unicode Character Database, comments and empty lines left out.
/// A file that is not there fails the running test with the name of the package that holds it.
class UnicodeFile {
 public:
  explicit UnicodeFile(const std::string& name);

  /// The next line without its comment and outer spaces; false at the end.
  bool next(std::string& line);

 private:
  std::ifstream stream_;
};

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trim(std::string_view text);

/// "0627 064B" as code points.
[[nodiscard]] std::u32string parse_code_points(std::string_view text);

/// One code point or a range "0600..0605", both ends included.
struct CodePointRange {
  char32_t first;
  char32_t last;
};
[[nodiscard]] CodePointRange parse_range(std::string_view text);

/// How many cases went right; shown by `report`, which fails the running test on any mistake and
/// when the file did not hold the number of cases it has in Unicode 15.0.
struct Score {
  int passed = 0;
  int failed = 0;

  void add(bool right) { ++(right ? passed : failed); }
  void report(const std::string& file, int expected_cases) const;
};

}  // namespace sharit::conformance
