// The time of a whole card: analysis, faces, measuring, breaking, fitting, shaping of the lines.
#include <string>

#include <benchmark/benchmark.h>

#include "bench/news_text.hpp"
#include "render/layout/block_setter.hpp"

namespace {

using namespace sharit;

/// Headlines put together until they have so many clusters, at most.
std::string text_of(std::size_t clusters) {
  AnalysisOptions options;
  options.max_length = 0;
  std::string text;
  for (const bench::NewsLine& headline : bench::news_lines()) {
    if (headline.language != "ar") continue;
    const std::string longer = text.empty() ? headline.text : text + ' ' + headline.text;
    if (analyse(longer, options).clusters.size() > clusters) continue;
    text = longer;
  }
  return text;
}

void set_card(benchmark::State& state) {
  const auto library = FaceLibrary::create();
  const auto chain =
      library ? (*library)->chain(
                    {.weight = Weight::kBold, .language = "ar", .families = {}, .files = {}})
              : std::unexpected(library.error());
  if (!chain) return state.SkipWithError(chain.error().message.c_str());
  Typesetter typesetter(**library);
  BlockSetter setter(**library, typesetter);
  BlockStyle style;
  style.chain = *chain;
  style.width = 1330;
  style.height = static_cast<int>(state.range(1));
  AnalysisOptions options;
  options.language = "ar";
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  TextBlock block;
  for ([[maybe_unused]] auto step : state) block = setter.set_block(text, options, style);
  state.SetLabel(std::to_string(block.paragraph.clusters.size()) + " clusters, " +
                 std::to_string(block.lines.size()) + " lines of " +
                 std::to_string(block.size.round_px()) + " px" + (block.truncated ? ", cut" : ""));
}
// Clusters, height: a usual headline, the longest that is shown whole, one that must be cut.
BENCHMARK(set_card)->Args({70, 480})->Args({240, 480})->Args({240, 900})->Args({240, 200});

}  // namespace

BENCHMARK_MAIN();
