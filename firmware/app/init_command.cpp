#include <chrono>
#include <iostream>
#include <utility>

#include <unistd.h>

#include "firmware/app/commands.hpp"
#include "firmware/app/init_words.hpp"
#include "firmware/app/new_file.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/site_feed.hpp"
#include "firmware/app/status_line.hpp"
#include "firmware/config/find.hpp"
#include "firmware/config/load.hpp"
#include "firmware/config/text_rules.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {
namespace {

/// The language of whoever sits there: of the locale, "C" being none.
std::string locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = process_environment(name);
    if (!value) continue;
    const std::string tag = value->substr(0, value->find_first_of("_.@"));
    return check_language(tag) || tag.size() < 2 || tag == "POSIX" ? std::string{} : tag;
  }
  return {};
}

/// Puts questions to a terminal and takes answers. After the end of the input all are empty.
class Desk {
 public:
  [[nodiscard]] std::string ask(const std::string& question) {
    std::cout << question << std::flush;
    std::string answer;
    if (!std::getline(std::cin, answer)) {
      ended_ = true;
      std::cout << '\n';
    }
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!answer.empty() && blank(answer.back())) answer.pop_back();
    while (!answer.empty() && blank(answer.front())) answer.erase(0, 1);
    return answer;
  }
  [[nodiscard]] bool ended() const { return ended_; }

 private:
  bool ended_ = false;
};

SiteFeed look_at(const std::string& typed, const std::string& language, const InitWords& words) {
  const SystemClock clock;
  const SystemFeedClock feed_clock;
  ReadOptions read;
  read.now = clock.wall();
  read.clock_trusted = clock.trusted();
  HttpClient client(HttpLimits{}, default_user_agent(kVersion));
  StatusLine status;
  return find_site_feed(typed, language, read, client, feed_clock, [&status, &words, &typed] {
    status.show("sharit: " + filled(words.looking, typed));
  });
}

void tell_found(const SiteFeed& site, const InitWords& words) {
  const std::string& name = site.feed.name.empty() ? site.feed.url : site.feed.name;
  std::cout << filled(words.found, name, site.feed.url, std::to_string(site.headlines)) << '\n'
            << filled(words.first, site.first) << '\n';
}

/// Asks until an address gives headlines, is to be written all the same, or there is none.
void ask_feed(FirstFile& first, Desk& desk, const InitWords& words) {
  while (true) {
    const std::string typed = desk.ask(words.ask_feed);
    if (typed.empty()) return;
    SiteFeed site = look_at(typed, first.language, words);
    if (site.error.empty()) {
      tell_found(site, words);
    } else {
      std::cout << filled(words.not_found, typed, site.error) << '\n';
      if (!means_yes(desk.ask(words.anyway))) continue;
      std::cout << filled(words.written_off, site.feed.url) << '\n';
    }
    first.feeds.push_back(std::move(site.feed));
    return;
  }
}

/// What the flags left open, where somebody can be asked.
Result<void> ask_rest(FirstFile& first, const InitOptions& options) {
  Desk desk;
  const std::string usual = locale_language().empty() ? "ar" : locale_language();
  const InitWords& words = init_words(options.language.value_or(locale_language()));
  if (!options.title) first.title = desk.ask(words.ask_title);
  while (!options.language && !desk.ended()) {
    first.language = desk.ask(filled(words.ask_language, usual));
    if (first.language.empty()) first.language = usual;
    const auto wrong = check_language(first.language);
    if (!wrong) break;
    std::cout << wrong->message << (wrong->hint.empty() ? "" : ": " + wrong->hint) << '\n';
  }
  if (!desk.ended()) ask_feed(first, desk, words);
  if (desk.ended()) return fail(Fault::kCall, "Nothing was written: the questions were left.");
  return {};
}

/// The addresses after --feed. An address that answers without headlines is a fault; one that can't
/// be reached is written, as the network may come later than the file.
Result<void> fetch_feeds(FirstFile& first, const InitOptions& options, const InitWords& words) {
  for (const std::string& typed : options.feeds) {
    SiteFeed site = look_at(typed, first.language, words);
    if (site.error.empty()) {
      tell_found(site, words);
    } else {
      std::string said = filled(words.not_found, typed, site.error);
      if (!site.unreachable) {
        return fail(Fault::kInput, said +
                                       " Nothing was written: name the site's feed instead "
                                       "(`sharit headlines ADDRESS` tries one).");
      }
      std::cerr << "sharit: " << said << "\nsharit: " << filled(words.written_off, site.feed.url)
                << '\n';
    }
    first.feeds.push_back(std::move(site.feed));
  }
  return {};
}

/// The loader's own judgement of the values, before anything is fetched or asked.
Result<void> judge(const FirstFile& first) {
  std::string wrong;
  for (const Problem& problem : load_settings(first_file_text(first)).problems) {
    if (problem.severity != Severity::kError) continue;
    wrong += (wrong.empty() ? "" : "\n") + problem.message +
             (problem.hint.empty() ? "." : ": " + problem.hint);
  }
  if (!wrong.empty()) return fail(Fault::kCall, wrong);
  return {};
}

Result<void> write_first(const InitOptions& options) {
  const auto given =
      options.out.empty() ? std::nullopt : std::optional<std::filesystem::path>(options.out);
  const std::filesystem::path file = config_place(given, process_environment);
  if (auto may = may_be_written(file, options.force); !may) return may;
  FirstFile first{.title = options.title.value_or(""),
                  .language = options.language.value_or(""),
                  .layout = options.layout,
                  .timezone = options.timezone,
                  .feeds = {}};
  if (auto good = judge(first); !good) return good;
  const InitWords& words = init_words(options.language.value_or(locale_language()));
  const bool asked = options.feeds.empty() && isatty(STDIN_FILENO) == 1;
  if (auto all = asked ? ask_rest(first, options) : fetch_feeds(first, options, words); !all)
    return all;
  if (auto good = judge(first); !good) return good;
  if (auto written = write_new_file(file, first_file_text(first), options.force); !written)
    return written;
  std::cout << filled(words.done, file.string()) << '\n';
  if (first.feeds.empty()) std::cout << words.no_feed << '\n';
  const auto usual = find_config(std::nullopt, process_environment);
  const bool found = usual && *usual == file;
  std::cout << filled(words.next, found ? "sharit" : "sharit run --config " + file.string())
            << '\n';
  return {};
}

}  // namespace

int init_configuration(const InitOptions& options) {
  const auto written = write_first(options);
  return written ? 0 : report(written.error());
}

}  // namespace sharit
