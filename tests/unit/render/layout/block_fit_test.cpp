#include <algorithm>
#include <chrono>

#include "render/layout/break_point.hpp"
#include "render/layout/line_break.hpp"
#include "support/processor_time.hpp"
#include "unit/render/layout/block_helpers.hpp"

using namespace sharit;
using test::block_style;
using test::check_sound;
using test::set_block;
using test::texts_of;

namespace {

BlockStyle card(int width, int height) {
  BlockStyle style = block_style(width, 0);
  style.height = height;
  style.least = 30;
  style.largest = 120;
  return style;
}

std::uint64_t seed() {
  const auto found = test::seed_from(std::nullopt, 20261126);
  REQUIRE(found.has_value());
  MESSAGE("seed " << *found);
  return *found;
}

/// The ellipsis ends the text between two marks; HarfBuzz may give it the place of the first.
bool shows_ellipsis(const TextBlock& block, const PlacedGlyph& glyph) {
  return glyph.cluster + 3 >= block.paragraph.text.size() &&
         block.paragraph.text[block.paragraph.text.size() - 2] == U'…';
}

/// The worst place at which a line ends.
BreakRank worst_break(const TextBlock& block) {
  static LineBreaker breaker;
  const auto points = judge_breaks(block.paragraph, breaker.opportunities(block.paragraph));
  BreakRank worst = BreakRank::kUsual;
  for (std::size_t line = 1; line < block.lines.size(); ++line) {
    const auto point = std::ranges::find(points, block.lines[line].range.begin, &BreakPoint::next);
    worst = std::max(worst, point == points.end() ? BreakRank::kCluster : point->rank);
  }
  return worst;
}

}  // namespace

TEST_CASE("a text takes the largest size that fits") {
  test::HeadlineMaker maker(seed());
  test::Dice dice(9);
  int between = 0;
  for (int round = 0; round < 150; ++round) {
    const auto made = maker.next();
    BlockStyle style =
        card(static_cast<int>(dice.between(500, 1500)), static_cast<int>(dice.between(150, 700)));
    style.chain = test::style_of({}, made.language).chain;
    style.least_share = 1.0;
    const TextBlock block = set_block(made.utf8, style, made.language);
    CAPTURE(made.utf8);
    CAPTURE(style.width);
    CAPTURE(style.height);
    check_sound(block, style);
    const auto size = static_cast<int>(block.size.round_px());
    CHECK(size >= style.least);
    CHECK(size <= style.largest);
    if (block.lines.empty() || block.truncated || size == style.largest) continue;
    CHECK(block.fits);
    ++between;
    // One pixel more: too wide, too high, or a word would be broken.
    BlockStyle more = style;
    more.least = more.largest = size + 1;
    const TextBlock larger = set_block(made.utf8, more, made.language);
    CHECK((!larger.fits || larger.truncated || worst_break(larger) > worst_break(block)));
  }
  CHECK(between > 50);
}

TEST_CASE("a little smaller is chosen where the lines then break better, never less than allowed") {
  BlockStyle style = card(1200, 480);
  const std::string_view text = "النفط يرتفع 2.4% إلى 81.30 دولاراً للبرميل";
  const TextBlock better = set_block(text, style);
  style.least_share = 1.0;
  const TextBlock largest = set_block(text, style);
  CAPTURE(test::to_utf8(texts_of(largest).front()));
  CHECK(texts_of(largest).front().ends_with(U"إلى"));
  CHECK(texts_of(better).front().ends_with(U"%"));
  CHECK(better.size < largest.size);
  CHECK(better.size.value * 100 >= largest.size.value * 85);
}

TEST_CASE("vocalised text and nastaliq keep their lines apart") {
  for (const auto& [language, text] :
       {std::pair{"ar", "تُعْلِنُ الجَامِعَةُ عَنْ بَدْءِ التَّسْجِيلِ فِي دَوْرَاتِ الخَطِّ العَرَبِيِّ"},
        std::pair{"ur", "گنگا کے کنارے نئے عجائب گھر میں ایکسیسبیلٹی کے لیے گیارہ نئے راستے"}}) {
    BlockStyle style = card(700, 0);
    style.chain = test::style_of({}, language).chain;
    style.least = style.largest = 72;
    const TextBlock block = set_block(text, style, language);
    REQUIRE(block.lines.size() > 1);
    check_sound(block, style);
    CHECK(block.pitch >= F26::from_px(103));
  }
}

TEST_CASE("what is too long ends with an ellipsis at the logical end") {
  BlockStyle style = card(700, 0);
  style.least = style.largest = 60;
  style.max_lines = 2;
  const std::string text =
      "شركة النقل تعلن عن خط جديد إلى المطار بالتعاون مع Siemens Mobility Group ابتداء من الشهر "
      "القادم";
  const TextBlock block = set_block(text, style);
  check_sound(block, style);
  CHECK(block.truncated);
  CHECK(block.fits);
  REQUIRE(block.lines.size() == 2);
  CHECK(texts_of(block).back().back() == U'…');
  CHECK(shows_ellipsis(block, block.lines.back().shaped.glyphs.front()));
  // One word more does not fit: whole words are kept as long as they do.
  const auto kept = texts_of(block)[0].size() + texts_of(block)[1].size();
  CHECK(kept > 30);
}

TEST_CASE("an ellipsis stands at the left end of a right-to-left line that ends in Latin") {
  BlockStyle style = card(560, 0);
  style.least = style.largest = 60;
  style.max_lines = 1;
  const TextBlock block = set_block("خبر من Reuters World Service اليوم", style);
  REQUIRE(block.truncated);
  CHECK(shows_ellipsis(block, block.lines[0].shaped.glyphs.front()));
  CHECK(texts_of(block).front() == U"خبر من Reuters…");
  const TextBlock latin = set_block("News of the harbour and its bridges", style, "en");
  CHECK(shows_ellipsis(latin, latin.lines[0].shaped.glyphs.back()));
}

TEST_CASE("no ellipsis where the whole text fits") {
  test::HeadlineMaker maker(seed() + 1);
  for (int round = 0; round < 100; ++round) {
    const auto made = maker.next(test::HeadlineKind::kPlain);
    BlockStyle style = card(900, 0);
    style.least = style.largest = 40;
    const auto lines = static_cast<int>(set_block(made.utf8, style, made.language).lines.size());
    style.max_lines = lines;
    CAPTURE(made.utf8);
    CHECK_FALSE(set_block(made.utf8, style, made.language).truncated);
    if (lines < 2) continue;
    style.max_lines = lines - 1;
    const TextBlock cut = set_block(made.utf8, style, made.language);
    check_sound(cut, style);
    CHECK(cut.truncated);
    CHECK(texts_of(cut).back().back() == U'…');
    CHECK(static_cast<int>(cut.lines.size()) == lines - 1);
  }
}

TEST_CASE("nothing waits before the ellipsis, and no token is cut") {
  BlockStyle style = card(0, 0);
  style.least = style.largest = 48;
  style.max_lines = 1;
  for (int width = 150; width < 1500; width += 25) {
    style.width = width;
    const TextBlock block =
        set_block("الموعد، بعد غد (2026-05-12) أو على الرقم +964 770-123-4567: للحجز فقط", style);
    if (!block.truncated || !block.fits) continue;
    const std::u32string text = texts_of(block).front();
    CAPTURE(test::to_utf8(text));
    REQUIRE(text.size() > 1);
    const char32_t last = text[text.size() - 2];
    CHECK(std::u32string_view(U" ،:(-.").find(last) == std::u32string_view::npos);
    for (const std::u32string_view token : {U"2026-05-12", U"+964 770-123-4567"}) {
      const auto begin = text.find(token.substr(0, 4));
      if (begin != std::u32string::npos) CHECK(text.find(token) == begin);
    }
  }
}

TEST_CASE(
    "lines that come out a pixel taller than measured are cut, never taller than their room") {
  struct Case {
    const char* text;
    const char* language;
    int width, height, size;
  };
  for (const Case& one :
       {Case{"آُّخٍرً من من مهرجان قطعة ٠٧–٦٠٧ خلال -٥ أعلنت قطعة يتيم كلاب، عاجل ٠€ اَلاْقُّتصاَد "
             "٥٠٣$ درجة, 29 ٧١٤",
             "ar", 525, 153, 32},
        Case{"ذهٰب: اليوم چهار افتتاح - آٌخٍرّّ درجة ٩٦١-٥-١ بالمئة", "ar", 250, 158, 36},
        Case{"هەواڵ: ئەمڕۆ گوڵ هەواڵ (ذهب) کُوٌردستٰاٰنُ", "ckb", 216, 286, 37},
        Case{"آب: پیش “شهر” تهران رئیس “پاییز نمیُ‌شًوْد "
             "پیش”",
             "fa", 280, 61, 22}}) {
    CAPTURE(one.text);
    BlockStyle style = card(one.width, one.height);
    style.least = style.largest = one.size;
    style.chain = test::style_of({}, one.language).chain;
    const TextBlock block = set_block(one.text, style, one.language);
    CHECK(block.fits);
    CHECK(block.truncated);
    check_sound(block, style);
  }
}

TEST_CASE("a first word of one letter, bound to the next, is cut after its letters") {
  BlockStyle style = card(256, 150);
  style.least = 48;
  style.max_lines = 1;
  const TextBlock block = set_block("ץ £0904.8 הממשלה שלום", style, "he");
  CHECK(block.fits);
  CHECK(block.truncated);
  CHECK(block.lines.size() == 1);
}

TEST_CASE("a word is not broken where a smaller size holds it") {
  const TextBlock block = set_block("المستشفيات", card(400, 900));
  CHECK(block.lines.size() == 1);
  CHECK(block.fits);
  CHECK(block.size < F26::from_px(120));
}

TEST_CASE("a long address does not make the whole card small") {
  const BlockStyle style = card(960, 700);
  const TextBlock block = set_block(
      "خصم على رحلات الخريف إلى مسقط والتفاصيل على "
      "https://travel.example/autumn/offers/2026/muscat",
      style);
  check_sound(block, style);
  CHECK(block.size > F26::from_px(60));
  CHECK(block.fits);
}

TEST_CASE("empty, tiny and hopeless texts give sensible blocks") {
  for (const std::string_view text : {"", "   ", "\u200E\u200F", "\u200B"}) {
    const TextBlock block = set_block(text, card(800, 300));
    CHECK(block.lines.empty());
    CHECK(block.fits);
    CHECK(block.height == F26{0});
  }
  for (const std::string_view text : {"خبر", "👍🏽", "؟", "\u064E", "\U0010FFFD", "a"}) {
    const BlockStyle style = card(800, 300);
    const TextBlock block = set_block(text, style);
    CAPTURE(text);
    CHECK(block.lines.size() == 1);
    CHECK(block.fits);
    check_sound(block, style);
  }
  for (const auto& [width, height] :
       {std::pair{1, 0}, std::pair{1, 50}, std::pair{0, 0}, std::pair{10, 10}, std::pair{800, 1}}) {
    const BlockStyle style = card(width, height);
    const TextBlock block = set_block("خبر عاجل 👍🏽 2026-05-12 lorem", style);
    CHECK_FALSE(block.fits);
    CHECK_FALSE(block.lines.empty());
    check_sound(block, style);
  }
}

TEST_CASE("any text gives a sound block") {
  test::HeadlineMaker maker(seed() + 2);
  test::Dice dice(10);
  for (int round = 0; round < 400; ++round) {
    const auto made =
        maker.next(round % 2 == 0 ? test::HeadlineKind::kSoup : test::HeadlineKind::kDamaged);
    BlockStyle style =
        card(static_cast<int>(dice.between(1, 900)), static_cast<int>(dice.between(0, 400)));
    style.max_lines = static_cast<int>(dice.below(4));
    CAPTURE(test::code_points(made.text));
    CAPTURE(style.width);
    CAPTURE(style.height);
    CAPTURE(style.max_lines);
    check_sound(set_block(made.utf8, style, made.language), style);
  }
}

TEST_CASE("a text of full length stays cheap") {
  for (const std::string_view piece :
       {"خبر طويل جدا ", "ا", "a\u200Bb", "((", "12 ", "今日は", "\" a "}) {
    std::string text;
    while (text.size() < 15'000) text += piece;
    for (const int height : {0, 400}) {
      CAPTURE(piece);
      BlockStyle style = card(1200, height);
      TextBlock block;
      const auto spent = test::processor_time([&] { block = set_block(text, style); });
      check_sound(block, style);
      CHECK(block.truncated == (height > 0));
      // Usual: 20 to 100 ms. A quadratic step would take many seconds.
      CHECK(spent < std::chrono::seconds(4));
    }
  }
}
