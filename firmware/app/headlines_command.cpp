#include <iostream>

#include "firmware/app/commands.hpp"
#include "firmware/app/configuration.hpp"
#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/feeds/http_client.hpp"
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
  AddressPolicy addresses = AddressPolicy::kTypedByPerson;
  if (specs.empty()) {
    auto configuration = load_configuration(options.config);
    if (!configuration) return report(configuration.error());
    if (!configuration->file) {
      return report(
          {Fault::kCall, "There is no source: name files or addresses, or write a configuration."});
    }
    specs = feed_specs(configuration->settings);
    route = http_route(configuration->settings);
    addresses = AddressPolicy::kPublic;
  }
  ReadOptions read;
  read.addresses = addresses;
  read.clock_trusted = SystemClock().trusted();
  read.now = options.now.value_or(SystemClock().wall());
  read.user_agent = default_user_agent(kVersion);
  read.route = route;
  int exit_code = 0;
  for (const FeedSpec& spec : specs) {
    const ParsedSource source = read_source(spec, read);
    if (!source.error.empty()) {
      exit_code = static_cast<int>(Fault::kInput);
      std::cerr << "sharit: " << source.file << ": "
                << (source.error_detail.empty() ? source.error : source.error_detail) << '\n';
    }
    if (options.json) {
      std::cout << to_json_line(source) << std::endl;
    } else if (source.error.empty()) {
      print_for_people(source);
    }
  }
  return exit_code;
}

}  // namespace sharit
