#include "render/scene/card_time.hpp"

#include <algorithm>

#include "render/scene/word_pace.hpp"

namespace sharit {
namespace {

constexpr double kNotice = 3.0;
constexpr double kWordsPerSecond = 2.2;
constexpr double kLeast = 6.0;
constexpr double kMost = 20.0;

}  // namespace

double reading_seconds(std::string_view headline) {
  return std::clamp(kNotice + count_words(headline) / kWordsPerSecond, kLeast, kMost);
}

}  // namespace sharit
