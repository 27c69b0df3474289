#include "firmware/feeds/moved_address.hpp"

namespace sharit {

bool note_good_answer(MovedAddress& moved, std::string_view asked, std::string_view moved_to,
                      WallTime now) {
  const MovedAddress before = moved;
  if (!moved_to.empty() && moved_to != moved.url) {
    moved = {std::string(moved_to), 0, {}};
  } else if (moved.url.empty() || (moved_to.empty() && asked != moved.url)) {
    moved = {};  // The old address answers for itself again.
    return moved != before;
  }
  const auto today = std::chrono::floor<std::chrono::days>(now);
  if (moved.days < kDaysToBelieve && today != moved.last) {
    ++moved.days;
    moved.last = today;
  }
  return moved != before;
}

}  // namespace sharit
