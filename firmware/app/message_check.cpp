#include "firmware/app/message_check.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "firmware/app/opening_hours.hpp"

namespace sharit {
namespace {

/// When a message is shown.
struct Showing {
  Place place;  ///< Of its block.
  WeekHours hours;
  WallTime from = WallTime::min();
  WallTime until = WallTime::max();
};

/// Whether both are shown at one time from `now` on.
bool meet(const Showing& one, const Showing& other, const Wording& wording, WallTime now) {
  const WallTime from = std::max({one.from, other.from, now});
  const WallTime until = std::min(one.until, other.until);
  const OpenTime any{from, until};
  const auto first = opening_hours(one.hours, wording, from).value_or(std::vector{any});
  const auto second = opening_hours(other.hours, wording, from).value_or(std::vector{any});
  return std::ranges::any_of(first, [&](const OpenTime& left) {
    return std::ranges::any_of(second, [&](const OpenTime& right) {
      return std::max({left.from, right.from, from}) < std::min({left.until, right.until, until});
    });
  });
}

}  // namespace

void check_messages(const TomlNode& root, const House& house, WallTime now, Reporter& reporter) {
  const TomlNode* list = root.find("message");
  if (list == nullptr) return;
  const auto& messages = house.settings.messages;
  std::vector<Showing> breaking;
  for (std::size_t i = 0; i < std::min(list->items.size(), messages.size()); ++i) {
    const TomlNode& block = list->items[i];
    const MessageSettings& message = messages[i];
    Showing showing{block.place, message.hours};
    showing.from = instant_of(message.from, house.wording).value_or(showing.from);
    showing.until = instant_of(message.until, house.wording).value_or(showing.until);
    const TomlNode* until = block.find("until");
    if (until != nullptr && message.until && showing.until <= now)
      reporter.warning(until->place, {"past_message", "until has passed: this message is gone",
                                      "a later date, or remove the message"});
    if (message.level != MessageLevel::kBreaking || showing.until <= now) continue;
    const auto other = std::ranges::find_if(
        breaking, [&](const Showing& each) { return meet(each, showing, house.wording, now); });
    const TomlNode* level = block.find("level");
    if (other != breaking.end() && level != nullptr)
      reporter.warning(level->place,
                       {"two_breaking",
                        "two messages are breaking at one time, this one and that on line " +
                            std::to_string(other->place.line) + ": they take turns",
                        "level = \"notice\" for one of them, or times that do not meet"});
    breaking.push_back(showing);
  }
}

}  // namespace sharit
