// Sets random headlines with libraqm and with us, one font at a time, and compares every glyph.
//   conformance_raqm [--seed N|random] [--headlines N] [--examples N]
// Exit 0: all the same but for at most one in a thousand of known reasons; 1: not so; 2: wrong
// call.
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "conformance/raqm/judge.hpp"
#include "support/headline_maker.hpp"
#include "support/seed.hpp"
#include "support/shrink.hpp"

namespace {

using namespace sharit;
using namespace sharit::conformance;

constexpr std::uint64_t kUsualSeed = 20260512;
constexpr std::uint32_t kUsualHeadlines = 20000;
constexpr std::uint32_t kMostShown = 3;

/// A font at a size at which a font unit is a whole number of 1/64 pixels: neither FreeType nor
/// HarfBuzz has anything to round, so the lines must be the same to the last bit. At another size
/// each advance and offset may be rounded by one 1/64 pixel.
struct Setting {
  const char* family;
  unsigned size;
  std::uint32_t share = 1;  ///< One of how many headlines to compare in it.
  Rounding rounding = Rounding::kNone;
};
constexpr std::array kSettings = {
    Setting{"Amiri", 125},
    Setting{"Amiri", 72, 5, Rounding::kEach},
    Setting{"DejaVu Sans", 64, 5},
    Setting{"Noto Kufi Arabic", 125, 5},
    Setting{"Noto Nastaliq Urdu", 125, 5},
};

struct Options {
  std::uint64_t seed = 0;
  std::uint32_t headlines = kUsualHeadlines;
  std::uint32_t examples = 0;  ///< Minimal texts to show of every known reason.
};

bool read_number(std::string_view text, std::uint32_t& number) {
  const char* const end = text.data() + text.size();
  return std::from_chars(text.data(), end, number).ptr == end && !text.empty();
}

std::optional<Options> read_options(int count, char** arguments) {
  std::optional<std::string_view> seed;
  Options options;
  for (int at = 1; at < count; at += 2) {
    const std::string_view name = arguments[at];
    const std::string_view value = at + 1 < count ? arguments[at + 1] : "";
    if (name == "--seed") {
      seed = value;
    } else if (!(name == "--headlines" && read_number(value, options.headlines)) &&
               !(name == "--examples" && read_number(value, options.examples))) {
      return std::nullopt;
    }
  }
  const auto number = test::seed_from(seed, kUsualSeed);
  if (!number) return std::nullopt;
  options.seed = *number;
  return options;
}

/// Shows the shortest text found that is still judged so.
void show(Judge& judge, const Sample& sample, const VerdictName& named) {
  std::printf("%.*s\n", static_cast<int>(named.reason.size()), named.reason.data());
  const auto small = test::shrink(sample.text, [&](const std::u32string& text) {
    return judge.judge({text, sample.language, sample.base}) == named.verdict;
  });
  std::printf("%s", judge.describe({small, sample.language, sample.base}).c_str());
}

struct Totals {
  std::uint32_t compared = 0;
  std::uint32_t different = 0;
  std::uint32_t unexplained = 0;
};

/// False when the font cannot be set.
bool run(FaceLibrary& library, const Setting& setting, const Options& options, Totals& totals) {
  const auto named = library.chain(
      {.weight = Weight::kRegular, .language = {}, .families = {setting.family}, .files = {}});
  if (!named || !library.face(named->faces.front()).source().name.starts_with(setting.family)) {
    std::printf("%s: not installed\n", setting.family);
    return false;
  }
  const std::string file = library.face(named->faces.front()).source().file;
  const auto chain =
      library.chain({.weight = Weight::kRegular, .language = {}, .families = {}, .files = {file}});
  const auto raqm = RaqmSetter::create(file, setting.size);
  const bool exact = raqm && setting.size * 64 % (*raqm)->units_per_em() == 0;
  if (!chain || !raqm || exact != (setting.rounding == Rounding::kNone)) {
    std::printf("%s: cannot be set at %u px\n", file.c_str(), setting.size);
    return false;
  }
  Judge judge(library, {F26::from_px(static_cast<int>(setting.size)), *chain}, **raqm,
              setting.rounding);
  test::HeadlineMaker maker(options.seed);
  std::map<Verdict, std::uint32_t> counts;
  const std::uint32_t wanted = options.headlines / setting.share;
  for (std::uint32_t compared = 0; compared < wanted;) {
    const test::MadeHeadline headline = maker.next();
    const Sample sample{headline.text, headline.language,
                        headline.right_to_left ? Direction::kRtl : Direction::kLtr};
    const Verdict verdict = judge.judge(sample);
    if (verdict != Verdict::kEmpty) ++compared;
    const std::uint32_t shown = verdict == Verdict::kUnexplained ? kMostShown : options.examples;
    const bool difference = verdict != Verdict::kEmpty && verdict != Verdict::kSame;
    if (difference && counts[verdict] < shown) show(judge, sample, name_of(verdict));
    ++counts[verdict];
  }
  std::printf("%s at %u px: %u headlines compared\n", file.c_str(), setting.size, wanted);
  for (const auto& [verdict, reason] : verdict_names()) {
    std::printf("  %6u  %.*s\n", counts[verdict], static_cast<int>(reason.size()), reason.data());
  }
  totals.compared += wanted;
  totals.different += wanted - counts[Verdict::kSame];
  totals.unexplained += counts[Verdict::kUnexplained];
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  const auto options = read_options(count, arguments);
  if (!options) {
    std::printf("usage: conformance_raqm [--seed N|random] [--headlines N] [--examples N]\n");
    return 2;
  }
  const auto library = FaceLibrary::create();
  if (!library) {
    std::printf("%s\n", library.error().message.c_str());
    return 1;
  }
  std::printf("seed %llu\n", static_cast<unsigned long long>(options->seed));
  bool good = true;
  Totals totals;
  for (const Setting& setting : kSettings) {
    good = run(**library, setting, *options, totals) && good;
  }
  const bool few = totals.different <= totals.compared / 1000;
  std::printf("%u of %u headlines differ, %u without a reason%s\n", totals.different,
              totals.compared, totals.unexplained, few ? "" : ": more than one in a thousand");
  return good && few && totals.unexplained == 0 ? 0 : 1;
}
