#include "firmware/app/message_check.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace sharit {
namespace {

/// When a message is shown.
struct Showing {
  Place place;  ///< Of its block.
  WallTime from = WallTime::min();
  WallTime until = WallTime::max();
};

bool meet(const Showing& one, const Showing& other) {
  return one.from < other.until && other.from < one.until;
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
    Showing showing{block.place};
    showing.from = instant_of(message.from, house.wording).value_or(showing.from);
    showing.until = instant_of(message.until, house.wording).value_or(showing.until);
    const TomlNode* until = block.find("until");
    if (until != nullptr && message.until && showing.until <= now)
      reporter.warning(until->place, {"past_message", "until has passed: this message is gone",
                                      "a later date, or remove the message"});
    if (message.level != MessageLevel::kBreaking || showing.until <= now) continue;
    const auto other =
        std::ranges::find_if(breaking, [&](const Showing& each) { return meet(each, showing); });
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
