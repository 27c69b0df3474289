#include "render/layout/block_dump.hpp"

#include "render/layout/dump_values.hpp"

namespace sharit {
namespace {

std::string line_text(const TextBlock& block, const TextLine& line) {
  const InkBox& ink = line.shaped.ink;
  std::string text = "line   " + range_text(line.range) + " shows " + range_text(line.shown) +
                     " baseline " + exact(line.baseline) + " advance " +
                     exact(line.shaped.advance) + " ink " + exact(ink.left) + ' ' + exact(ink.top) +
                     ' ' + exact(ink.right) + ' ' + exact(ink.bottom) + "\n       ";
  const std::u32string_view all = block.paragraph.text;
  return text + quoted(all.substr(line.shown.begin, line.shown.size())) + '\n';
}

}  // namespace

std::string dump_block(const TextBlock& block) {
  std::string text = "block  ";
  text += block.paragraph.base == Direction::kRtl ? "rtl" : "ltr";
  text += " size " + exact(block.size) + " pitch " + exact(block.pitch) + " inset " +
          exact(block.inset) + " width " + exact(block.width) + " height " + exact(block.height);
  text += block.truncated ? ", cut" : "";
  text += block.fits ? "\n" : ", does not fit\n";
  for (const TextLine& line : block.lines) text += line_text(block, line);
  return text;
}

}  // namespace sharit
