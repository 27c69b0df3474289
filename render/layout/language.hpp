#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// The language to shape an item in (stage 1.8): the feed's where it is written in the item's
/// script, else one that stands for the script, else "und". Never the locale's. Fonts choose shapes
/// by it (OpenType `locl`). `feed` and the answer are BCP 47. Thread: any.
[[nodiscard]] std::string item_language(Script script, std::string_view feed);

/// `item_language` for scripts and feeds that come again and again. Thread: one owner. Bounded: it
/// starts anew after `kMost` answers.
class ItemLanguages {
 public:
  /// @lifetime until the next call.
  [[nodiscard]] const std::string& of(Script script, std::string_view feed);

 private:
  static constexpr std::size_t kMost = 32;
  struct Answer {
    Script script;
    std::string feed;
    std::string language;
  };
  std::vector<Answer> answers_;
};

}  // namespace sharit
