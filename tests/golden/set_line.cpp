#include "tests/golden/set_line.hpp"

#include "render/layout/block_setter.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit::golden {

Result<SetLine> set_line(const LineFile& file, FaceLibrary& library) {
  const auto chain = library.chain(file.fonts);
  if (!chain) return std::unexpected(chain.error());
  Typesetter typesetter(library);
  SetLine result{analyse(file.text, file.options), {}};
  result.line = typesetter.set_line(result.paragraph, LineStyle{F26::from_px(file.size), *chain,
                                                                F26::from_px(file.letter_spacing)});
  return result;
}

Result<TextBlock> set_block(const LineFile& file, FaceLibrary& library) {
  const auto chain = library.chain(file.fonts);
  if (!chain) return std::unexpected(chain.error());
  BlockStyle style;
  style.chain = *chain;
  style.width = file.wrap;
  style.height = file.height;
  style.max_lines = file.lines;
  style.largest = file.size;
  style.least = file.least > 0 ? file.least : file.size;
  Typesetter typesetter(library);
  return BlockSetter(library, typesetter).set_block(file.text, file.options, style);
}

}  // namespace sharit::golden
