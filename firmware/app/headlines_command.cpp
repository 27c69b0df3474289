#include <chrono>
#include <iostream>
#include <utility>

#include "firmware/app/commands.hpp"
#include "firmware/app/configuration.hpp"
#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/status_line.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/feeds/source_batch.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {
namespace {

SourceKind kind_of(const std::string& kind) {
  if (kind == "feed") return SourceKind::kFeed;
  if (kind == "page") return SourceKind::kPage;
  if (kind == "text") return SourceKind::kText;
  return SourceKind::kAuto;
}

/// How often what it waits for is told anew.
constexpr std::chrono::milliseconds kTurn{250};

void print_for_people(const ParsedSource& source) {
  std::cout << "# " << source.file;
  if (!source.format.empty())
    std::cout << " (" << source.format << ", " << source.items.size() << ")";
  std::cout << '\n';
  for (const ParsedItem& item : source.items) std::cout << item.title << '\n';
  for (const SourceWarning& warning : source.warnings) {
    std::cerr << "sharit: " << source.file << ": " << warning.code;
    if (!warning.detail.empty()) std::cerr << ": " << warning.detail;
    std::cerr << '\n';
  }
}

void print(const ParsedSource& source, bool json) {
  if (!source.error.empty()) report(source);
  if (json) {
    std::cout << to_json_line(source) << std::endl;
  } else if (source.error.empty()) {
    print_for_people(source);
  }
}

}  // namespace

int print_headlines(const HeadlinesOptions& options) {
  std::vector<FeedSpec> specs;
  for (const std::string& source : options.sources) {
    FeedSpec spec;
    spec.url = source;
    spec.kind = kind_of(options.kind);
    spec.selector = options.selector;
    spec.reader_language = Settings{}.screen.language;
    specs.push_back(std::move(spec));
  }
  HttpRoute route;
  ReadOptions read;
  if (specs.empty()) {
    auto configuration = load_configuration(options.config);
    if (!configuration) return report(configuration.error());
    if (!configuration->file) {
      return report(
          {Fault::kCall, "There is no source: name files or addresses, or write a configuration."});
    }
    specs = feed_specs(configuration->settings);
    route = http_route(configuration->settings);
    read.addresses = AddressPolicy::kPublic;
  }
  const SystemClock clock;
  read.clock_trusted = clock.trusted();
  read.now = options.now.value_or(clock.wall());
  HttpClient client(HttpLimits{}, default_user_agent(kVersion), route);
  const std::size_t all = specs.size();
  const SystemFeedClock batch_clock;
  SourceBatch batch(std::move(specs), read, client, batch_clock);
  StatusLine status;
  int exit_code = 0;
  while (!batch.done()) {
    batch.turn(kTurn);
    while (const auto source = batch.next()) {
      status.clear();
      if (!source->error.empty()) exit_code = static_cast<int>(Fault::kInput);
      print(*source, options.json);
    }
    if (!batch.done()) {
      status.show("sharit: " + std::to_string(batch.read()) + " of " + std::to_string(all) +
                  " read, waiting for " + batch.waiting_for() + " …");
    }
  }
  return exit_code;
}

}  // namespace sharit
