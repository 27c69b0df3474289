#include "firmware/config/feed_rules.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "firmware/config/values.hpp"

namespace sharit {
namespace {

/// Newsrooms write a few headlines an hour; many servers refuse who asks more often than this.
constexpr std::chrono::seconds kHasty{120};

bool is_web(std::string_view address) {
  return address.starts_with("http://") || address.starts_with("https://");
}

/// A server's password: half of it, two kinds of it, or one that everybody on the way can read.
void check_credentials(const TomlNode& block, const FeedSettings& feed, Reporter& reporter) {
  const auto say = [&](std::string_view key, std::string message, std::string hint) {
    if (const TomlNode* node = block.find(key))
      reporter.warning(node->place, {"credentials", std::move(message), std::move(hint)});
  };
  if (!feed.password.empty() && feed.user.empty())
    say("password", "password needs a user", "add user = \"…\"");
  if (!feed.token.empty() && !feed.user.empty())
    say("user", "token goes before user and password, which are not sent", "remove one of them");
  if (feed.url.starts_with("http://"))
    for (const std::string_view key : {"password", "token"})
      say(key, std::string(key) + " goes unencrypted over http://", "https://, if the server can");
}

void check_rhythm(const TomlNode& block, const FeedSettings& feed, const Settings& settings,
                  Reporter& reporter) {
  const TomlNode* every = block.find("every");
  if (every == nullptr) return;
  if (is_web(feed.url) && feed.every < kHasty)
    reporter.warning(
        every->place,
        {"hasty_feed",
         "a fetch every " + duration_text(feed.every) +
             " brings no news sooner than every 5m, and servers shut out who asks often",
         "\"5m\" or more"});
  const auto max_age = settings.content.max_age;
  if (max_age.count() > 0 && max_age < feed.every)
    reporter.warning(every->place, {"short_age",
                                    "headlines older than max_age (" + duration_text(max_age) +
                                        ") go before this feed is fetched again",
                                    "every smaller, or max_age in [content] larger"});
}

}  // namespace

void check_feed(const TomlNode& block, const FeedSettings& feed, const Settings& settings,
                Reporter& reporter) {
  if (block.partial) return;
  const TomlNode* selector = block.find("selector");
  if (selector != nullptr && !feed.selector.empty() && feed.kind != FeedKind::kPage)
    reporter.warning(selector->place, {"no_effect", "selector only works with kind = \"page\"",
                                       "add kind = \"page\", or remove selector"});
  const TomlNode* lane = block.find("lane");
  if (lane != nullptr && feed.lane != 0 && settings.screen.layout != Layout::kLanes)
    reporter.warning(lane->place, {"no_effect", "lane only works with layout = \"lanes\"",
                                   "layout = \"lanes\" in [screen], or remove lane"});
  check_credentials(block, feed, reporter);
  check_rhythm(block, feed, settings, reporter);
}

std::string address_identity(std::string_view address) {
  std::string out(address);
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) {
    const std::size_t host = scheme + 3;
    const std::size_t path = std::min(address.find_first_of("/?#", host), address.size());
    for (std::size_t i = 0; i < path; ++i)
      if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
    if (is_web(out)) out.erase(0, host);
  }
  while (out.size() > 1 && out.ends_with('/')) out.pop_back();
  return out;
}

}  // namespace sharit
