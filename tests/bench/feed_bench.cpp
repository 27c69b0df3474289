// A feed of 5,000 items from bytes to headlines, beside expat's bare tokenizing of the same bytes.
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <expat.h>

#include "bench/news_text.hpp"
#include "firmware/feeds/decoding.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/feeds/xml_feed.hpp"

namespace {

using namespace sharit;

constexpr std::size_t kItems = 5000;
constexpr int kRounds = 15;
/// Of the expat time that a whole feed may take.
constexpr double kBar = 3.0;

/// An archive as news systems export it: CDATA, entities, dates, a teaser. No two headlines alike.
std::string make_feed() {
  const std::vector<bench::NewsLine> lines = bench::news_lines();
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
      "<title>أرشيف المدينة</title>\n";
  for (std::size_t i = 0; i < kItems; ++i) {
    const std::string number = std::to_string(i);
    const std::string& text = lines[i % lines.size()].text;
    xml += "<item>\n<title>" + text + " &amp; " + number + "</title>\n<link>https://big.example/" +
           number + "</link>\n<guid isPermaLink=\"false\">https://big.example/?p=" + number +
           "</guid>\n<pubDate>Wed, 14 Jan 2026 10:00:00 +0300</pubDate>\n<description><![CDATA[<p>";
    for (int word = 0; word < 4; ++word) xml += "نص قصير. ";
    xml += "</p>]]></description>\n</item>\n";
  }
  return xml + "</channel></rss>\n";
}

const std::string& feed() {
  static const std::string kFeed = make_feed();
  return kFeed;
}

/// Bare tokenizing: handlers that only count, as every user of expat has at least.
struct Count {
  std::size_t elements = 0;
  std::size_t characters = 0;
};
void XMLCALL on_start(void* data, const XML_Char*, const XML_Char**) {
  ++static_cast<Count*>(data)->elements;
}
void XMLCALL on_end(void*, const XML_Char*) {}
void XMLCALL on_text(void* data, const XML_Char*, int length) {
  static_cast<Count*>(data)->characters += static_cast<std::size_t>(length);
}

void expat_tokens(benchmark::State& state) {
  const std::string& xml = feed();
  for ([[maybe_unused]] auto step : state) {
    Count count;
    const XML_Parser parser = XML_ParserCreate(nullptr);
    XML_SetUserData(parser, &count);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    const bool read = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) != 0;
    XML_ParserFree(parser);
    if (!read || count.elements < kItems) return state.SkipWithError("expat did not read the feed");
    benchmark::DoNotOptimize(count);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(xml.size()) * state.iterations());
}

void decode_only(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(decode_document(feed(), {}));
}

void decode_and_take_apart(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    const auto raw = read_xml_feed(decode_document(feed(), {}).text);
    if (!raw || raw->items.size() != kItems) return state.SkipWithError("items are missing");
  }
}

void whole_reading(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    const ParsedSource source = parse_document(feed(), FeedSpec{}, DocumentHints{});
    if (source.items.size() != kItems) return state.SkipWithError("headlines are missing");
  }
}

BENCHMARK(expat_tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(decode_only)->Unit(benchmark::kMillisecond);
BENCHMARK(decode_and_take_apart)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_reading)->Unit(benchmark::kMillisecond);

/// Keeps the medians for the summary; prints what Google Benchmark prints.
class Summary : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
      if (run.aggregate_name == "median") {
        medians.push_back({run.run_name.function_name, run.GetAdjustedCPUTime()});
      }
    }
  }
  struct Median {
    std::string name;
    double milliseconds = 0;
  };
  std::vector<Median> medians;
};

}  // namespace

int main(int count, char** arguments) {
  // Many short turns in random order: what else the machine does then meets all rows alike.
  std::vector<char*> options(arguments, arguments + count);
  std::string repeat = "--benchmark_repetitions=" + std::to_string(kRounds);
  std::string shuffle = "--benchmark_enable_random_interleaving=true";
  std::string turn = "--benchmark_min_time=0.05";
  std::string quiet = "--benchmark_report_aggregates_only=true";
  options.insert(options.begin() + 1, {repeat.data(), shuffle.data(), turn.data(), quiet.data()});
  int size = static_cast<int>(options.size());
  benchmark::Initialize(&size, options.data());
  Summary summary;
  benchmark::RunSpecifiedBenchmarks(&summary);
  double expat = 0;
  for (const Summary::Median& one : summary.medians) {
    if (one.name == "expat_tokens") expat = one.milliseconds;
  }
  if (expat <= 0) return 0;
  std::printf("\n%zu items, %zu bytes; median of %d turns, processor time\n", kItems, feed().size(),
              kRounds);
  for (const Summary::Median& one : summary.medians) {
    std::printf("%-22s %6.2f ms %6.2f times expat\n", one.name.c_str(), one.milliseconds,
                one.milliseconds / expat);
  }
  std::printf("bar: whole_reading at most %.1f times expat\n", kBar);
  return 0;
}
