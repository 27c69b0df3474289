#include "render/layout/item.hpp"

#include "render/faces/coverage.hpp"
#include "render/layout/language.hpp"

namespace sharit {
namespace {

bool draws_nothing(const Paragraph& paragraph, const CpRange& range) {
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (!is_default_ignorable(paragraph.text[at])) return false;
  }
  return true;
}

}  // namespace

std::vector<Item> cut_items(const Paragraph& paragraph, const FaceChoice& choice) {
  std::vector<Item> items;
  bool silent = true;  // The last item draws nothing yet: it takes what the next cluster says.
  for (std::size_t at = 0; at < paragraph.clusters.size(); ++at) {
    const Cluster& cluster = paragraph.clusters[at];
    const std::uint32_t first = cluster.range.begin;
    const Level level = paragraph.levels[first];
    const bool nothing = draws_nothing(paragraph, cluster.range);
    if (nothing && !items.empty() && level >= items.back().level) {
      items.back().range.end = cluster.range.end;
      continue;
    }
    const Script script = paragraph.scripts[first];
    const FaceId face = choice.faces[at];
    const bool tofu = choice.uncovered[at];
    if (!items.empty()) {
      Item& last = items.back();
      const bool same = last.level == level && last.script == script && last.face == face &&
                        last.emoji == cluster.emoji && last.tofu == tofu;
      if (same) {
        last.range.end = cluster.range.end;
        silent = silent && nothing;
        continue;
      }
      // Between two items of higher level it must stay, or L2 would take them for one run.
      if (silent && !nothing && (items.size() == 1 || level <= last.level)) {
        const CpRange range{last.range.begin, cluster.range.end};
        last = Item{range, level, script, {}, face, cluster.emoji, tofu};
        last.language = item_language(script, paragraph.language);
        silent = false;
        continue;
      }
    }
    silent = nothing;
    // The script decides the language, and items of one script are common: copy before deriving.
    std::string language = !items.empty() && items.back().script == script
                               ? items.back().language
                               : item_language(script, paragraph.language);
    items.push_back(
        Item{cluster.range, level, script, std::move(language), face, cluster.emoji, tofu});
  }
  return items;
}

}  // namespace sharit
