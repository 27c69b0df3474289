#include "fit/story.hpp"

#include <chrono>
#include <string_view>

#include "firmware/wording/wording.hpp"
#include "support/dice.hpp"
#include "support/headline_maker.hpp"
#include "support/utf8_text.hpp"

namespace sharit::fit {
namespace {

using test::Dice;
using test::HeadlineMaker;
using test::MadeHeadline;

constexpr std::u32string_view kEmoji[] = {
    U"\U0001F3EE",           U"\U0001F468\u200D\U0001F469\u200D\U0001F467",
    U"\U0001F1EE\U0001F1F6", U"\u2764\uFE0F",
    U"\U0001F44D\U0001F3FE", U"1\uFE0F\u20E3"};
constexpr Colour kAccents[] = {Colour::rgb(0xf2b33d), Colour::rgb(0x2f6fde), Colour::rgb(0x1b7f5c)};

/// One kind of hard text after the other.
class Desk {
 public:
  Desk(std::uint64_t seed, const FrameLanguage& language)
      : dice_(seed),
        maker_(seed + 1),
        wording_(*Wording::create({.language = language.code,
                                   .time_zone = "UTC",
                                   .clock = dice_.chance(400) ? ClockStyle::k12 : ClockStyle::k24,
                                   .hijri = dice_.chance(600)})) {}

  Story next(std::size_t index) {
    if (index % 4 == 0) title_ = title();
    Story story;
    SceneHeadline& headline = story.headline;
    const MadeHeadline made = text();
    headline.text = made.utf8;
    headline.language = made.language;
    headline.direction = made.right_to_left ? Direction::kRtl : Direction::kLtr;
    headline.source = name();
    headline.accent = kAccents[index % 3];
    if (dice_.chance(500)) {
      headline.link = "https://news.example/" + std::to_string(index);
      if (dice_.chance(200)) headline.link.append(dice_.between(20, 200), 'a');
    }
    FrameWords& words = story.words;
    words.title = title_;
    const bool trusted = !dice_.chance(80);  // Else there is no time: no clock, date, age.
    if (trusted) {
      const Wording::Time now = kNow + std::chrono::minutes(dice_.below(500'000));
      words.clock = wording_.clock(now);
      words.date = wording_.date(now);
      words.short_date = wording_.short_date(now);
      if (!dice_.chance(200)) {
        const std::uint32_t old = dice_.chance(700) ? dice_.below(300) : dice_.below(90'000);
        headline.age = wording_.age(now - std::chrono::minutes(old), now);
      }
    }
    words.source = headline.source;
    words.source_accent = headline.accent;
    words.age = headline.age;
    if (!dice_.chance(100)) {
      words.footer_start =
          wording_.next(next_.utf8, next_.right_to_left ? TextFlow::kRtl : TextFlow::kLtr);
      words.footer_end = wording_.position(dice_.between(1, 24), dice_.between(24, 2000));
    }
    next_ = made;
    words.breaking = wording_.breaking();
    words.scan = wording_.scan();
    return story;
  }

 private:
  static constexpr Wording::Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

  MadeHeadline text() {
    MadeHeadline made = maker_.next(test::HeadlineKind::kPlain);
    const std::uint32_t roll = dice_.below(100);
    if (roll < 50) return made;
    if (roll < 58) return maker_.next(test::HeadlineKind::kDamaged);
    if (roll < 60) return maker_.next(test::HeadlineKind::kSoup);
    if (roll < 68) {  // Short.
      made.text.resize(std::min(made.text.size(), std::max<std::size_t>(made.text.find(U' '), 1)));
    } else if (roll < 78) {  // Very long.
      for (std::uint32_t more = dice_.between(1, 6); more > 0; --more) {
        made.text += U" " + maker_.next(test::HeadlineKind::kPlain).text;
      }
    } else if (roll < 84) {  // One endless word.
      std::u32string word;
      const std::u32string_view letters =
          made.right_to_left ? U"ستنبكلمهعحخصضفق" : U"abcdefgmnostuw";
      for (std::uint32_t left = dice_.between(30, 220); left > 0; --left) {
        word += letters[dice_.below(letters.size())];
      }
      made.text = dice_.chance(500) ? word : made.text + U" " + word;
    } else if (roll < 92) {  // Stacked harakat.
      made.text = stacked(made.text);
    } else {
      std::u32string text;
      for (const char32_t c : made.text) {
        text += c;
        if (c == U' ' && dice_.chance(400)) {
          text += kEmoji[dice_.below(std::size(kEmoji))];
          text += U' ';
        }
      }
      made.text = text + std::u32string(kEmoji[0]);
    }
    made.utf8 = test::to_utf8(made.text);
    return made;
  }

  std::u32string stacked(const std::u32string& from) {
    std::u32string text;
    for (const char32_t c : from) {
      text += c;
      if (c < 0x0627 || c > 0x064A || c == 0x0640) continue;
      text += 0x0651;
      text += 0x064B + dice_.below(6);
      if (dice_.chance(200)) text += 0x0670;
    }
    return text;
  }

  /// Of a source: mostly a few words, at times very long, or none.
  std::string name() {
    const std::uint32_t roll = dice_.below(100);
    if (roll < 12) return {};
    std::u32string text = maker_.next(test::HeadlineKind::kPlain).text;
    if (roll < 75) text.resize(std::min<std::size_t>(text.size(), dice_.between(4, 24)));
    if (roll >= 75 && roll < 85) text = stacked(text.substr(0, 30));
    if (roll >= 95) std::erase(text, U' ');
    return test::to_utf8(text);
  }

  std::string title() {
    if (dice_.chance(100)) return {};
    std::u32string text = maker_.next(test::HeadlineKind::kPlain).text;
    if (!dice_.chance(300)) text.resize(std::min<std::size_t>(text.size(), dice_.between(5, 26)));
    return test::to_utf8(text);
  }

  Dice dice_;
  HeadlineMaker maker_;
  Wording wording_;
  std::string title_;
  MadeHeadline next_;
};

}  // namespace

std::vector<Story> make_stories(std::uint64_t seed, std::size_t count,
                                const FrameLanguage& language) {
  Desk desk(seed, language);
  std::vector<Story> stories;
  for (std::size_t i = 0; i < count; ++i) stories.push_back(desk.next(i));
  return stories;
}

}  // namespace sharit::fit
