#include "firmware/app/virtual_newsroom.hpp"

#include <utility>

#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/state_file.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

/// So often, in virtual time, feeds are looked after.
constexpr auto kTurn = 1s;
/// So long, in real time, the network is listened to at once.
constexpr auto kListen = 20ms;
/// Of the jitter: a virtual day is the same every time.
constexpr unsigned kSeed = 1;

}  // namespace

VirtualNewsroom::VirtualNewsroom(const Configuration& configuration, HousePtr house,
                                 const Clock& clock, Log& log)
    : house_(std::move(house)), clock_(clock), engine_clock_(clock) {
  if (configuration.file) {
    http_.emplace(HttpLimits{}, default_user_agent(kVersion), http_route(house_->settings));
    const auto file = state_file(house_->settings, log);
    engine_.emplace(
        engine_clock_, *http_, file.empty() ? Store::in_memory() : Store::open(file), kSeed,
        [&log](LogLevel level, const std::string& line) { log.write(level, "feeds", line); });
    engine_->configure(feed_specs(house_->settings));
  }
  (void)edition();
}

void VirtualNewsroom::work() {
  bool changed = false;
  if (engine_) {
    do {
      if (!engine_->turn(engine_->fetching() ? kListen : 0ms)) continue;
      (void)engine_->snapshot();  // Taken note of: the next turn listens again.
      changed = true;
    } while (engine_->fetching());
  }
  const WallTime now = clock_.wall();
  if (edition_ && !changed && !(next_ && now >= *next_)) return;
  auto made =
      maker_.make(house_, engine_ ? engine_->snapshot() : nullptr, now, clock_.trusted(), edition_);
  edition_ = std::move(made.edition);
  next_ = made.next;
}

std::shared_ptr<const Edition> VirtualNewsroom::edition() {
  const auto now = clock_.monotonic();
  if (!worked_ || now - *worked_ >= kTurn) {
    worked_ = now;
    work();
  }
  return edition_;
}

}  // namespace sharit
