#include "conformance/raqm/plain_setter.hpp"

#include <vector>

#include "render/analysis/bidi.hpp"
#include "render/layout/language.hpp"
#include "render/layout/line.hpp"

namespace sharit::conformance {

ShapedLine PlainSetter::set(const Paragraph& paragraph, FaceId id, Face& face, F26 size) {
  std::vector<Item> items;
  std::vector<Level> levels;
  for (std::uint32_t at = 0; at < paragraph.text.size(); ++at) {
    const Level level = paragraph.levels[at];
    const Script script = paragraph.scripts[at];
    if (items.empty() || items.back().level != level || items.back().script != script) {
      items.push_back(Item{{at, at}, level, script, item_language(script, paragraph.language), id});
      levels.push_back(level);
    }
    items.back().range.end = at + 1;
  }
  LineBuilder builder(paragraph, size);
  for (const std::uint32_t at : visual_order(levels)) {
    hb_font_t* const font = face.font_at(size);
    builder.add_run(items[at], shaper_.shape(paragraph, items[at], font), inks_.of(font));
  }
  return builder.take();
}

}  // namespace sharit::conformance
