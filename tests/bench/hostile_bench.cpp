// The slowest headlines of 8 KiB: processor time from bytes to a shaped line.
// bench_hostile [RANDOM_TEXTS [FIRST_SEED]]; README.md says what the columns are.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "bench/hostile_text.hpp"
#include "bench/news_text.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit::bench {
namespace {

constexpr std::size_t kBytes = 8192;
constexpr double kBar = 50.0;  // milliseconds
constexpr std::size_t kPrinted = 25;

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// A program that has shown ordinary headlines for a while, and nothing else.
struct Ticker {
  std::unique_ptr<FaceLibrary> library;
  std::unique_ptr<Typesetter> typesetter;
  LineStyle style;

  double time(const std::string& utf8, std::uint32_t max_length) {
    AnalysisOptions options;
    options.language = "ar";
    options.max_length = max_length;
    const double before = cpu_ms();
    const Paragraph paragraph = analyse(utf8, options);
    const ShapedLine line = typesetter->set_line(paragraph, style);
    return cpu_ms() - before;
  }
};

Ticker fresh_ticker() {
  auto library = FaceLibrary::create();
  if (!library) {
    std::fprintf(stderr, "bench_hostile: %s\n", library.error().message.c_str());
    std::exit(3);
  }
  Ticker ticker;
  ticker.library = std::move(*library);
  ticker.style.size = F26::from_px(96);
  if (auto chain = ticker.library->chain({})) ticker.style.chain = std::move(*chain);
  ticker.typesetter = std::make_unique<Typesetter>(*ticker.library);
  for (const NewsLine& line : news_lines()) (void)ticker.time(line.text, 0);
  return ticker;
}

struct Timing {
  std::string name;
  double whole_first = 0;  ///< No limit, in a ticker that has never seen such letters.
  double whole_again = 0;  ///< No limit, the best of later ones.
  double limited = 0;  ///< With the usual max_length, in a ticker that has never seen such letters.
};

Timing time_one(const HostileText& text) {
  Timing timing{text.name};
  Ticker ticker = fresh_ticker();
  timing.whole_first = ticker.time(text.utf8, 0);
  timing.whole_again = timing.whole_first;
  for (int i = 0; i < 3; ++i) {
    timing.whole_again = std::min(timing.whole_again, ticker.time(text.utf8, 0));
  }
  timing.limited = fresh_ticker().time(text.utf8, AnalysisOptions{}.max_length);
  return timing;
}

}  // namespace
}  // namespace sharit::bench

int main(int argc, char** argv) {
  using namespace sharit::bench;
  const long random_texts = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 0;
  const long first_seed = argc > 2 ? std::strtol(argv[2], nullptr, 10) : 1;
  std::vector<Timing> timings;
  if (random_texts == 0) {
    for (const HostileText& text : hostile_texts(kBytes)) timings.push_back(time_one(text));
  }
  for (long i = 0; i < random_texts; ++i) {
    const auto seed = static_cast<std::uint64_t>(first_seed + i);
    timings.push_back(time_one(random_hostile_text(seed, kBytes)));
  }
  std::ranges::sort(timings, std::greater{}, &Timing::whole_first);
  std::printf("%zu texts of %zu bytes, milliseconds of processor time\n", timings.size(), kBytes);
  std::printf("%-44s %10s %10s %10s\n", "slowest", "first", "again", "limited");
  for (const Timing& one : timings) {
    if (&one - timings.data() >= static_cast<std::ptrdiff_t>(kPrinted) && one.whole_first < kBar &&
        one.limited < kBar) {
      continue;
    }
    std::printf("%-44s %10.2f %10.2f %10.2f%s\n", one.name.c_str(), one.whole_first,
                one.whole_again, one.limited,
                one.whole_first > kBar || one.limited > kBar ? "  over the bar" : "");
  }
}
