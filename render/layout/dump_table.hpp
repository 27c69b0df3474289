#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// One block of a dump: a heading with the names of its columns, then rows of cells, lined up in
/// columns of fixed width so that a change in one row leaves the others alone in a diff. A cell
/// that is too long pushes its followers. Only the last column may hold right-to-left text: an
/// editor would show what follows it in another order. Thread: any.
class DumpTable {
 public:
  struct Column {
    std::string_view name;
    std::size_t width;  ///< In characters; the space between columns comes on top.
  };
  DumpTable(std::string_view title, const std::vector<Column>& columns);

  void add_row(const std::vector<std::string>& cells);
  /// The block, and an empty line after it.
  [[nodiscard]] std::string text() const { return text_ + '\n'; }

 private:
  void add_line(std::string line);

  std::vector<std::size_t> widths_;
  std::string text_;
};

}  // namespace sharit
