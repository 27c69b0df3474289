// The fuzzer's checks on headlines that an editor could have written, and on damaged ones.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "fuzz/check_text.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/metamorphic.hpp"
#include "render/layout/dump.hpp"
#include "support/dice.hpp"
#include "support/headline_maker.hpp"
#include "support/seed.hpp"

using namespace sharit;
using namespace sharit::fuzz;

namespace {

constexpr int kHeadlines = 600;
constexpr std::size_t kListed = 120;

std::uint64_t seed() {
  const auto given = test::seed_from({}, 1);
  REQUIRE_MESSAGE(given, "SHARIT_SEED is no number");
  MESSAGE("seed " << *given);
  return *given;
}

std::unique_ptr<Workbench> open() {
  auto bench = Workbench::create();
  REQUIRE_MESSAGE(bench, bench.error().message);
  return std::move(*bench);
}

/// Any setting of a made headline.
TextCase case_of(const test::MadeHeadline& made, test::Dice& dice) {
  static std::string digits;
  digits.clear();
  while (digits.size() < kHeaderBytes) digits += static_cast<char>('0' + dice.below(120));
  TextCase one = read_case(digits);
  one.options.language = made.language;
  one.headline = made.utf8;
  return one;
}

}  // namespace

TEST_CASE("every check holds for made headlines in any setting") {
  const std::uint64_t from = seed();
  test::HeadlineMaker maker(from);
  test::Dice dice(from);
  const auto bench = open();
  for (int round = 0; round < kHeadlines; ++round) {
    const test::MadeHeadline made = maker.next();
    CAPTURE(round);
    CAPTURE(made.utf8);
    const Breach breach = check_text(case_of(made, dice), *bench);
    CHECK_MESSAGE(!breach, breach.value_or(""));
  }
}

TEST_CASE("headlines set in the opposite order give the same lines") {
  test::HeadlineMaker maker(seed());
  std::vector<std::string> texts = {"\U00010D00 خبر", "\u1820 ꙮ", "𐤀𐤁 ᚠ",
                                    "中文 かな",      "ก ខ",      "⡀ ♞ ∮"};
  while (texts.size() < kListed) texts.push_back(maker.next(test::HeadlineKind::kSoup).utf8);
  const auto lines_of = [](const std::vector<std::string>& list) {
    const auto bench = open();
    std::vector<std::string> lines;
    for (const std::string& text : list) {
      const Paragraph paragraph = analyse(text, {});
      const LineStyle style{F26::from_px(40), bench->chain(ChainChoice::kDefault, Weight::kBold)};
      const ShapedLine line = bench->typesetter().set_line(paragraph, style);
      lines.push_back(dump_line(paragraph, line, bench->library()));
    }
    return lines;
  };
  const std::vector<std::string> forwards = lines_of(texts);
  std::ranges::reverse(texts);
  std::vector<std::string> backwards = lines_of(texts);
  std::ranges::reverse(backwards);
  for (std::size_t at = 0; at < forwards.size(); ++at) CHECK(forwards[at] == backwards[at]);
}

TEST_CASE("the checks see what is wrong in a paragraph") {
  constexpr std::string_view kText = "خبر عاجل: IBM 12";
  const AnalysisOptions options;
  const Paragraph sound = analyse(kText, options);
  CHECK_FALSE(check_paragraph(kText, options, sound));
  const auto sees = [&](auto spoil) {
    Paragraph paragraph = sound;
    spoil(paragraph);
    return check_paragraph(kText, options, paragraph).has_value();
  };
  CHECK(sees([](Paragraph& wrong) { wrong.clusters.pop_back(); }));
  CHECK(sees([](Paragraph& wrong) { wrong.clusters[1].range.begin = 0; }));
  CHECK(sees([](Paragraph& wrong) { wrong.byte_offset[1] = 1; }));
  CHECK(sees([](Paragraph& wrong) { std::swap(wrong.byte_offset[3], wrong.byte_offset[4]); }));
  CHECK(sees([](Paragraph& wrong) { wrong.text[2] = U'x'; }));
  CHECK(sees([](Paragraph& wrong) { wrong.levels[0] = Level{0}; }));
  CHECK(sees([](Paragraph& wrong) { wrong.levels.pop_back(); }));
  CHECK(sees([](Paragraph& wrong) { wrong.base = Direction::kLtr; }));
  CHECK(sees([](Paragraph& wrong) { wrong.joining_words[1].begin = 1; }));
  // A letter lost with everything that belongs to it.
  CHECK(sees([](Paragraph& wrong) {
    wrong.text.pop_back();
    wrong.text.back() = U' ';
    wrong.levels.pop_back();
    wrong.scripts.pop_back();
    wrong.clusters.pop_back();
    wrong.byte_offset.erase(wrong.byte_offset.end() - 2);
  }));
}

TEST_CASE("the checks see what is wrong in a line") {
  const auto bench = open();
  const AnalysisOptions options;
  const Paragraph paragraph = analyse("خبر عاجل: IBM 12", options);
  const LineStyle style{F26::from_px(40), bench->chain(ChainChoice::kAmiri, Weight::kBold)};
  const ShapedLine sound = bench->typesetter().set_line(paragraph, style);
  CHECK_FALSE(check_line(paragraph, style, sound, bench->library()));
  const auto spoilt = [&](auto spoil) {
    ShapedLine line = sound;
    spoil(line);
    return line;
  };
  const auto sees = [&](auto spoil) {
    return check_line(paragraph, style, spoilt(spoil), bench->library()).has_value();
  };
  CHECK(sees([](ShapedLine& wrong) { wrong.items.pop_back(); }));
  CHECK(sees([](ShapedLine& wrong) { std::swap(wrong.glyphs.front(), wrong.glyphs.back()); }));
  CHECK(sees([](ShapedLine& wrong) { wrong.glyphs[2].cluster = 99; }));
  CHECK(sees([](ShapedLine& wrong) { wrong.glyphs[2].byte += 1; }));
  CHECK(sees([](ShapedLine& wrong) { wrong.glyphs[2].id = 1'000'000; }));
  CHECK(sees([](ShapedLine& wrong) { wrong.glyphs[2].advance += F26{1}; }));
  CHECK(sees([](ShapedLine& wrong) { wrong.glyphs[0].x += F26{-640}; }));
  CHECK(sees([](ShapedLine& wrong) { wrong.ink.top += F26{1}; }));
  CHECK(sees([](ShapedLine& wrong) { wrong.tofu = 1; }));

  // A line that came out otherwise than it does now is a leak, or a rounding, or a cut word.
  const ShapedLine kerned = spoilt([](ShapedLine& wrong) {
    const auto beh = std::ranges::find(wrong.glyphs, 1U, &PlacedGlyph::cluster);
    REQUIRE(beh != wrong.glyphs.end());
    beh->advance += F26{320};
    wrong.advance += F26{320};
  });
  const Subject subject{options, paragraph, style, kerned};
  CHECK(check_order(subject, bench->typesetter(), bench->library()));
  CHECK(check_words(subject, bench->typesetter()));
  const ShapedLine shifted = spoilt([](ShapedLine& wrong) { wrong.glyphs[5].x += F26{320}; });
  CHECK(check_double_size({options, paragraph, style, shifted}, bench->typesetter()));
  const Paragraph other = analyse("خبر عاجل: IBM 13 ", options);
  CHECK_FALSE(check_reading_again({options, other, style, sound}));
  Paragraph unclean = other;
  unclean.text += U' ';
  CHECK(check_reading_again({options, unclean, style, sound}));
}
