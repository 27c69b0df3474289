#include "firmware/config/rules.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "firmware/config/feed_rules.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/theme_rules.hpp"
#include "firmware/config/unknown.hpp"
#include "firmware/config/values.hpp"

namespace sharit {
namespace {

/// The items of [[name]]; empty where it is something else, which the loader has reported.
const std::vector<TomlNode>& blocks(const TomlNode& root, std::string_view name) {
  static const std::vector<TomlNode> kNone;
  const TomlNode* node = root.find(name);
  return node != nullptr && node->kind == TomlNode::Kind::kArray ? node->items : kNone;
}

void check_required(const TomlNode& block, std::string_view table, Reporter& reporter) {
  if (block.partial) return;
  const auto misspelt = [&](const Key& key) {
    return std::ranges::any_of(block.members, [&](const TomlMember& member) {
      return find_key(table, member.key) == nullptr && nearest_key(table, member.key) == key.name;
    });
  };
  for (const Key& key : schema_keys())
    if (key.table == table && key.required && block.find(key.name) == nullptr && !misspelt(key))
      reporter.error(
          block.place,
          {"missing_key", "this [[" + std::string(table) + "]] has no " + std::string(key.name),
           "add " + std::string(key.name) + " = " + std::string(key.example)});
}

/// Says so where an earlier block has the same text under `key`; `seen` remembers their lines.
void check_unique(const TomlNode& block, std::string_view key, Severity severity,
                  std::map<std::string, int>& seen, Reporter& reporter) {
  const TomlNode* node = block.find(key);
  if (node == nullptr || node->kind != TomlNode::Kind::kText || node->text.empty()) return;
  const auto [first, added] =
      seen.emplace(key == "url" ? address_identity(node->text) : node->text, node->place.line);
  if (added) return;
  Complaint complaint{"duplicate_" + std::string(key),
                      in_quotes(node->text) + " is already the " + std::string(key) +
                          " of the feed on line " + std::to_string(first->second),
                      severity == Severity::kError ? "give each feed a name of its own" : ""};
  if (severity == Severity::kError)
    reporter.error(node->place, std::move(complaint));
  else
    reporter.warning(node->place, std::move(complaint));
}

/// Whether the hours of a message come between its two times, which are of the screen's zone.
bool comes_between(const WeekHours& hours, const Moment& from, const Moment& until) {
  using std::chrono::local_seconds;
  const local_seconds begin(from.value.time_since_epoch());
  // Within eight days every one of the week has come.
  const auto end =
      std::min(local_seconds(until.value.time_since_epoch()), begin + std::chrono::days(8));
  const auto day_of = [](local_seconds time) {
    return std::chrono::floor<std::chrono::days>(time);
  };
  return std::ranges::any_of(
      open_times_on(hours, day_of(begin) - std::chrono::days(1), day_of(end)),
      [&](const LocalOpenTime& open) { return open.from < end && begin < open.until; });
}

void check_message(const TomlNode& block, const MessageSettings& message, Reporter& reporter) {
  const TomlNode* const until = block.find("until");
  if (!message.from || !message.until || until == nullptr) return;
  // A zoned and a zoneless time can only be compared once the screen's zone is known.
  if (message.from->offset.has_value() != message.until->offset.has_value()) return;
  const auto instant = [](const Moment& moment) { return moment.utc().value_or(moment.value); };
  if (instant(*message.from) >= instant(*message.until))
    reporter.error(until->place, {"never_shown", "until is not after from: it would never be shown",
                                  "write a later date or time"});
  else if (!message.from->offset && !comes_between(message.hours, *message.from, *message.until))
    reporter.error(
        until->place,
        {"never_shown", "days and times never come between from and until: it would never be shown",
         "write a later date or time, or other days and times"});
}

/// Settings of the screen that need others: letters can only be measured with both lengths.
void check_screen(const TomlNode& root, const ScreenSettings& settings, Reporter& reporter) {
  const TomlNode* const screen = root.find("screen");
  if (screen == nullptr || screen->kind != TomlNode::Kind::kTable || screen->partial) return;
  const TomlNode* const distance = screen->find("viewing_distance");
  const TomlNode* const diagonal = screen->find("diagonal");
  if (distance != nullptr && diagonal == nullptr)
    reporter.warning(distance->place,
                     {"no_effect", "viewing_distance needs diagonal", "add diagonal = \"55in\""});
  if (diagonal != nullptr && distance == nullptr)
    reporter.warning(diagonal->place, {"no_effect", "diagonal only works with viewing_distance",
                                       "add viewing_distance = \"8m\""});
  const TomlNode* const card_time = screen->find("card_time");
  if (card_time != nullptr && settings.card_time.count() > 0 && settings.layout != Layout::kCards)
    reporter.warning(card_time->place, {"no_effect", "card_time only works with layout = \"cards\"",
                                        "layout = \"cards\", or remove card_time"});
  const TomlNode* const adjust = screen->find("hijri_adjust");
  if (adjust != nullptr && settings.hijri_adjust != 0 && !settings.hijri)
    reporter.warning(adjust->place, {"no_effect", "hijri_adjust does nothing with hijri = false",
                                     "hijri = true, or remove hijri_adjust"});
}

}  // namespace

void check_rules(const TomlNode& root, const Settings& settings, Reporter& reporter) {
  const auto& feeds = blocks(root, "feed");
  const auto& messages = blocks(root, "message");
  std::map<std::string, int> names;
  std::map<std::string, int> addresses;
  for (std::size_t i = 0; i < feeds.size() && i < settings.feeds.size(); ++i) {
    check_required(feeds[i], "feed", reporter);
    check_unique(feeds[i], "name", Severity::kError, names, reporter);
    check_unique(feeds[i], "url", Severity::kWarning, addresses, reporter);
    check_feed(feeds[i], settings.feeds[i], settings, reporter);
  }
  check_screen(root, settings.screen, reporter);
  if (const TomlNode* theme = root.find("theme"); theme != nullptr) {
    if (theme->kind == TomlNode::Kind::kTable) check_contrast(*theme, settings.theme, reporter);
  }
  for (std::size_t i = 0; i < messages.size() && i < settings.messages.size(); ++i) {
    check_required(messages[i], "message", reporter);
    check_message(messages[i], settings.messages[i], reporter);
  }
}

}  // namespace sharit
