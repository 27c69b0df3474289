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

/// What is to be read, and how requests leave the house.
struct Errand {
  std::vector<FeedSpec> specs;
  HttpRoute route;
  AddressPolicy addresses = AddressPolicy::kTypedByPerson;
};

/// Sources that are named take the network and the language of a configuration that is named too.
Result<Errand> errand_of(const HeadlinesOptions& options) {
  Errand errand;
  std::string language = Settings{}.screen.language;
  if (options.sources.empty() || !options.config.empty()) {
    auto configuration = load_configuration(options.config);
    if (!configuration) return std::unexpected(configuration.error());
    errand.route = http_route(configuration->settings);
    language = configuration->settings.screen.language;
    if (options.sources.empty()) {
      if (!configuration->file) {
        return fail(Fault::kCall,
                    "There is no source: name files or addresses, or write a configuration.");
      }
      errand.specs = feed_specs(configuration->settings);
      errand.addresses = AddressPolicy::kPublic;
    }
  }
  for (const std::string& source : options.sources) {
    FeedSpec spec;
    spec.url = source;
    spec.kind = kind_of(options.kind);
    spec.selector = options.selector;
    spec.reader_language = language;
    errand.specs.push_back(std::move(spec));
  }
  return errand;
}

}  // namespace

int print_headlines(const HeadlinesOptions& options) {
  auto errand = errand_of(options);
  if (!errand) return report(errand.error());
  const SystemClock clock;
  const SystemFeedClock feed_clock;
  const ReadOptions read{options.now.value_or(clock.wall()), errand->addresses, clock.trusted()};
  HttpClient client(HttpLimits{}, default_user_agent(kVersion), errand->route);
  const std::size_t all = errand->specs.size();
  SourceBatch batch(std::move(errand->specs), read, client, feed_clock);
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
