// What a headline costs beside HarfBuzz alone: 200 distinct headlines at 96 px in the default
// chain. README.md says what each measurement holds, and what is warm in it.

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <hb.h>

#include "bench/news_text.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit::bench {
namespace {

constexpr const char* kBare = "bare_hb_shape";

struct HbFree {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using PlainFont = std::unique_ptr<hb_font_t, HbFree>;

/// The font as HarfBuzz makes it of the file, without our caches.
PlainFont plain_font(const Face& face, hb_font_t* scaled_like) {
  hb_blob_t* const blob = hb_blob_create_from_file(face.source().file.c_str());
  hb_face_t* const bare = hb_face_create(blob, static_cast<unsigned>(face.source().index));
  PlainFont font(hb_font_create(bare));
  int x = 0;
  int y = 0;
  hb_font_get_scale(scaled_like, &x, &y);
  hb_font_set_scale(font.get(), x, y);
  hb_font_make_immutable(font.get());
  hb_face_destroy(bare);
  hb_blob_destroy(blob);
  return font;
}

/// One call of hb_shape, everything about it settled beforehand.
struct BareRun {
  const Paragraph* paragraph = nullptr;
  CpRange range;
  hb_font_t* font = nullptr;    ///< As HarfBuzz makes it of the file.
  hb_font_t* cached = nullptr;  ///< The one that lines are set in (render/faces/cached_font).
  hb_direction_t direction = HB_DIRECTION_LTR;
  hb_script_t script = HB_SCRIPT_COMMON;
  hb_language_t language = nullptr;
};

/// The headlines, read and shaped once: what every measurement starts from.
class Newsroom {
 public:
  explicit Newsroom(std::unique_ptr<FaceLibrary> library) : library_(std::move(library)) {
    const auto chain = library_->chain({});
    if (chain) style_ = LineStyle{F26::from_px(96), *chain};
    lines_ = news_lines();
    for (const NewsLine& line : lines_) {
      AnalysisOptions options;
      options.language = line.language;
      options_.push_back(options);
      paragraphs_.push_back(analyse(line.text, options));
    }
    Typesetter typesetter(*library_);
    for (const Paragraph& paragraph : paragraphs_) add_runs(paragraph, typesetter);
  }

  std::size_t size() const { return lines_.size(); }
  FaceLibrary& library() { return *library_; }
  const LineStyle& style() const { return style_; }
  const std::vector<Paragraph>& paragraphs() const { return paragraphs_; }
  const std::vector<BareRun>& runs() const { return runs_; }
  std::string_view text(std::size_t at) const { return lines_[at].text; }
  const AnalysisOptions& options(std::size_t at) const { return options_[at]; }

 private:
  void add_runs(const Paragraph& paragraph, Typesetter& typesetter) {
    for (const Item& item : typesetter.set_line(paragraph, style_).items) {
      if (item.tofu) continue;
      PlainFont& font = fonts_[item.face];
      Face& face = library_->face(item.face);
      if (!font) font = plain_font(face, face.font_at(style_.size));
      runs_.push_back({&paragraph, item.range, font.get(), face.font_at(style_.size),
                       is_rtl(item.level) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR,
                       static_cast<hb_script_t>(item.script),
                       hb_language_from_string(item.language.c_str(), -1)});
    }
  }

  std::unique_ptr<FaceLibrary> library_;
  LineStyle style_;
  std::vector<NewsLine> lines_;
  std::vector<AnalysisOptions> options_;
  std::vector<Paragraph> paragraphs_;
  std::map<FaceId, PlainFont> fonts_;
  std::vector<BareRun> runs_;
};

void shape_bare(benchmark::State& state, const Newsroom& news, hb_font_t* BareRun::*font) {
  hb_buffer_t* const buffer = hb_buffer_create();
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  for (auto _ : state) {
    for (const BareRun& run : news.runs()) {
      hb_buffer_clear_contents(buffer);
      hb_buffer_add_utf32(buffer,
                          reinterpret_cast<const std::uint32_t*>(run.paragraph->text.data()),
                          static_cast<int>(run.paragraph->text.size()), run.range.begin,
                          static_cast<int>(run.range.size()));
      hb_buffer_set_direction(buffer, run.direction);
      hb_buffer_set_script(buffer, run.script);
      hb_buffer_set_language(buffer, run.language);
      hb_shape(run.*font, buffer, nullptr, 0);
    }
  }
  hb_buffer_destroy(buffer);
}

void analyse_and_set(benchmark::State& state, Newsroom& news) {
  Typesetter typesetter(news.library());
  for (auto _ : state) {
    for (std::size_t at = 0; at < news.size(); ++at) {
      const Paragraph paragraph = analyse(news.text(at), news.options(at));
      benchmark::DoNotOptimize(typesetter.set_line(paragraph, news.style()));
    }
  }
}

void analyse_and_set_anew(benchmark::State& state, Newsroom& news) {
  for (auto _ : state) {
    Typesetter typesetter(news.library());
    for (std::size_t at = 0; at < news.size(); ++at) {
      const Paragraph paragraph = analyse(news.text(at), news.options(at));
      benchmark::DoNotOptimize(typesetter.set_line(paragraph, news.style()));
    }
  }
}

void analyse_only(benchmark::State& state, const Newsroom& news) {
  for (auto _ : state) {
    for (std::size_t at = 0; at < news.size(); ++at) {
      benchmark::DoNotOptimize(analyse(news.text(at), news.options(at)));
    }
  }
}

void set_only(benchmark::State& state, Newsroom& news) {
  Typesetter typesetter(news.library());
  for (auto _ : state) {
    for (const Paragraph& paragraph : news.paragraphs()) {
      benchmark::DoNotOptimize(typesetter.set_line(paragraph, news.style()));
    }
  }
}

/// Prints as usual, then each measurement's median for one headline beside HarfBuzz alone.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  explicit RatioReporter(std::size_t headlines) : headlines_(static_cast<double>(headlines)) {}

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type == Run::RT_Aggregate && run.aggregate_name == "median") {
        medians_.emplace_back(run.run_name.function_name, run.GetAdjustedCPUTime());
      }
    }
    ConsoleReporter::ReportRuns(runs);
  }

  void Finalize() override {
    ConsoleReporter::Finalize();
    const auto bare = std::ranges::find(medians_, kBare, &Median::first);
    if (bare == medians_.end()) return;
    std::printf("\nmedians for one headline, beside hb_shape alone\n");
    for (const Median& median : medians_) {
      std::printf("%-32s %8.2f us %8.2f\n", median.first.c_str(), median.second / headlines_,
                  median.second / bare->second);
    }
  }

 private:
  using Median = std::pair<std::string, double>;
  double headlines_;
  std::vector<Median> medians_;
};

}  // namespace
}  // namespace sharit::bench

int main(int argc, char** argv) {
  using namespace sharit;
  auto library = FaceLibrary::create();
  if (!library) {
    std::fprintf(stderr, "bench_text: %s\n", library.error().message.c_str());
    return 3;
  }
  bench::Newsroom news(std::move(*library));
  std::printf("%zu headlines, %zu runs\n", news.size(), news.runs().size());

  // Short turns in random order, many times: what else the machine does falls on all alike.
  std::vector<char*> arguments(argv, argv + argc);
  std::vector<std::string> defaults = {"--benchmark_enable_random_interleaving=true",
                                       "--benchmark_repetitions=15", "--benchmark_min_time=0.05",
                                       "--benchmark_display_aggregates_only=true"};
  for (std::string& argument : defaults) {
    arguments.insert(arguments.begin() + 1, argument.data());
  }
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;

  const auto add = [](const char* name, const auto& run) {
    benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMicrosecond);
  };
  add(bench::kBare,
      [&](benchmark::State& state) { bench::shape_bare(state, news, &bench::BareRun::font); });
  add("hb_shape_in_cached_fonts",
      [&](benchmark::State& state) { bench::shape_bare(state, news, &bench::BareRun::cached); });
  add("analyse_and_set_line",
      [&](benchmark::State& state) { bench::analyse_and_set(state, news); });
  add("analyse_and_set_line_anew",
      [&](benchmark::State& state) { bench::analyse_and_set_anew(state, news); });
  add("analyse", [&](benchmark::State& state) { bench::analyse_only(state, news); });
  add("set_line", [&](benchmark::State& state) { bench::set_only(state, news); });
  bench::RatioReporter reporter(news.size());
  benchmark::RunSpecifiedBenchmarks(&reporter);
}
