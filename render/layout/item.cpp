#include "render/layout/item.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "render/faces/coverage.hpp"

namespace sharit {
namespace {

constexpr std::size_t kUsualItems = 8;

/// How strongly a cluster holds on to its own item.
enum class Hold : std::uint8_t {
  kNone,   ///< Draws nothing: may stay with its neighbours whatever its level.
  kSpace,  ///< Draws the same in any script.
  kFull,
};

Hold hold_of(const Paragraph& paragraph, const CpRange& range) {
  if (range.size() == 1 && paragraph.text[range.begin] == U' ') return Hold::kSpace;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (!is_default_ignorable(paragraph.text[at])) return Hold::kFull;
  }
  return Hold::kNone;
}

/// Builds the list from left to right; the last item stays open for its followers.
class Cutter {
 public:
  Cutter(const Paragraph& paragraph, ItemLanguages& languages)
      : paragraph_(paragraph), languages_(languages) {
    items_.reserve(kUsualItems);
  }

  void add(const Cluster& cluster, FaceId face, bool tofu) {
    const std::uint32_t first = cluster.range.begin;
    const Level level = paragraph_.levels[first];
    const Script script = paragraph_.scripts[first];
    Item* const last = items_.empty() ? nullptr : &items_.back();
    const bool alike = last != nullptr && last->level == level && last->face == face &&
                       last->emoji == cluster.emoji && last->tofu == tofu;
    if (alike && last->script == script && hold_ == Hold::kFull) {
      last->range.end = cluster.range.end;  // the usual case: nothing more could change
      return;
    }
    const Hold hold = hold_of(paragraph_, cluster.range);
    if (last != nullptr) {
      const bool absorbed = hold == Hold::kNone && level >= last->level;
      const bool joins = alike && (last->script == script || hold == Hold::kSpace);
      // An item that draws nothing takes what its follower says, unless it parts two items of
      // higher level: L2 would then take them for one run.
      const bool gives_way = hold_ == Hold::kNone && hold != Hold::kNone &&
                             (items_.size() == 1 || level <= last->level);
      if (absorbed || joins) {
        last->range.end = cluster.range.end;
        if (!absorbed) hold_ = std::max(hold_, hold);
        return;
      }
      if (gives_way || (hold_ == Hold::kSpace && alike)) {
        *last = Item{{last->range.begin, cluster.range.end},
                     level,
                     script,
                     language_of(script),
                     face,
                     cluster.emoji,
                     tofu};
        hold_ = hold;
        return;
      }
    }
    items_.push_back(
        Item{cluster.range, level, script, language_of(script), face, cluster.emoji, tofu});
    hold_ = hold;
  }

  std::vector<Item> take() { return std::move(items_); }

 private:
  const std::string& language_of(Script script) {
    return languages_.of(script, paragraph_.language);
  }

  const Paragraph& paragraph_;
  ItemLanguages& languages_;
  std::vector<Item> items_;
  Hold hold_ = Hold::kNone;  ///< Of the last item: the strongest of its clusters.
};

}  // namespace

std::vector<Item> cut_items(const Paragraph& paragraph, const FaceChoice& choice,
                            ItemLanguages& languages) {
  Cutter cutter(paragraph, languages);
  for (std::size_t at = 0; at < paragraph.clusters.size(); ++at) {
    cutter.add(paragraph.clusters[at], choice[at].face, choice[at].uncovered);
  }
  return cutter.take();
}

}  // namespace sharit
