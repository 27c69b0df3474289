#include "render/layout/dump_table.hpp"

#include <utility>

namespace sharit {
namespace {

constexpr std::size_t kTitleWidth = 7;

void append_cell(std::string& line, std::string_view cell, std::size_t width) {
  line += cell;
  if (cell.size() < width) line.append(width - cell.size(), ' ');
}

}  // namespace

DumpTable::DumpTable(std::string_view title, const std::vector<Column>& columns) {
  std::string line;
  append_cell(line, title, kTitleWidth);
  for (const Column& column : columns) {
    widths_.push_back(column.width + 1);
    append_cell(line, column.name, widths_.back());
  }
  add_line(std::move(line));
}

void DumpTable::add_row(const std::vector<std::string>& cells) {
  std::string line(kTitleWidth, ' ');
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0 && line.back() != ' ') line += ' ';
    append_cell(line, cells[at], widths_[at]);
  }
  add_line(std::move(line));
}

void DumpTable::add_line(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  text_ += line + '\n';
}

}  // namespace sharit
