#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sharit {

enum class Direction { kLtr, kRtl };

/// What a feed or a call may demand. `kAuto` follows the text.
enum class DirectionPolicy { kAuto, kLtr, kRtl };

/// What a headline's direction depends on besides its own text.
struct DirectionContext {
  /// Share of words starting right-to-left above which a headline is right-to-left.
  double threshold = 0.4;
  /// The answer for a headline without a strong letter.
  Direction neutral = Direction::kLtr;
};

/// How the words of a text begin. Words without a strong letter, URLs, e-mail addresses and handles
/// do not count.
struct WordShare {
  int rtl = 0;
  int ltr = 0;
};

[[nodiscard]] WordShare count_word_directions(std::string_view utf8);
[[nodiscard]] WordShare count_word_directions(std::u32string_view text);

/// The rule itself, for words already counted.
[[nodiscard]] Direction direction_of(const WordShare& share, const DirectionContext& context);

/// The base direction of one headline: right-to-left when more than `context.threshold` of its
/// words with a strong letter start right-to-left; without a strong letter `context.neutral`. The
/// one function for commands, feeds and screen. In place of UAX #9 P2 and P3, as its HL1 allows: by
/// the first letter alone `NATO: بيان` would read left to right.
/// Ill-formed UTF-8 is tolerated. Thread: any.
[[nodiscard]] Direction headline_direction(std::string_view utf8, const DirectionContext& context);

/// The context for all headlines of one feed, by the words of each: where most of them are
/// right-to-left the threshold is 0.3 and neutral headlines are right-to-left.
[[nodiscard]] DirectionContext feed_direction_context(std::span<const WordShare> headlines);

}  // namespace sharit
