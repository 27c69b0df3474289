#include "firmware/app/newsroom.hpp"

#include <chrono>
#include <utility>

#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/state_file.hpp"
#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"
#include "firmware/system/file_watch.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

/// How often the file is looked at and messages are checked against the time.
constexpr auto kTurn = 250ms;
/// At least so often the edition is made anew, so that ages and windows hold.
constexpr auto kRemake = 20s;
constexpr auto kFeedsHang = 90s;

}  // namespace

Newsroom::Newsroom(Configuration configuration, HousePtr house, const Clock& clock, Log& log)
    : file_(std::move(configuration.file)), house_(std::move(house)), clock_(clock), log_(log) {
  if (file_) start_feeds();
  publish();
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Newsroom::~Newsroom() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
  feeds_.reset();
}

void Newsroom::start_feeds() {
  FeedThreadOptions options;
  options.store_file = state_file(house_->settings, log_);
  options.version = kVersion;
  options.route = http_route(house_->settings);
  options.log = [this](const std::string& line) { log_.info("feeds", line); };
  options.on_change = [this] {
    {
      const std::lock_guard lock(mutex_);
      changed_ = true;
    }
    wake_.notify_one();
  };
  feeds_ = std::make_unique<FeedThread>(feed_specs(house_->settings), std::move(options));
}

std::shared_ptr<const Edition> Newsroom::edition() const {
  const std::lock_guard lock(mutex_);
  return edition_;
}

bool Newsroom::feeds_alive() const {
  return !feeds_ || std::chrono::steady_clock::now() - feeds_->heartbeat() < kFeedsHang;
}

void Newsroom::reload() {
  {
    const std::lock_guard lock(mutex_);
    reload_asked_ = true;
  }
  wake_.notify_one();
}

void Newsroom::publish() {
  auto edition = std::make_shared<Edition>();
  edition->house = house_;
  const auto now = clock_.trusted() ? std::optional(clock_.wall()) : std::nullopt;
  std::vector<Headline> headlines;
  if (feeds_) {
    edition->feeds = feeds_->snapshot();
    headlines = edit_headlines(*house_, edition->feeds->feeds, now);
    edition->guards = guards_by_source(house_->settings, edition->feeds->feeds);
  } else {
    headlines = demo_headlines_at(clock_.wall());
  }
  edition->playlist = std::make_shared<const Playlist>(Playlist{++serial_, std::move(headlines)});
  const std::lock_guard lock(mutex_);
  edition_ = std::move(edition);
}

void Newsroom::read_settings() {
  auto outcome = load_settings_file(*file_);
  if (!outcome) {
    log_.error("config", outcome.error().message + " The settings stay as they were.");
    return;
  }
  if (!outcome->ok()) {
    for (const Problem& problem : outcome->problems) {
      log_.error("config", file_->string() + ":" + std::to_string(problem.line) + ":" +
                               std::to_string(problem.column) + ": " + problem.message + " " +
                               problem.hint);
    }
    log_.error("config", "The edit has mistakes: the settings stay as they were.");
    return;
  }
  if (outcome->settings == house_->settings) return;
  auto house = make_house(std::move(outcome->settings));
  if (!house) {
    log_.error("config", house.error().message + " The settings stay as they were.");
    return;
  }
  const bool other_ground = (*house)->settings.network != house_->settings.network ||
                            (*house)->settings.storage != house_->settings.storage;
  house_ = std::move(*house);
  if (other_ground) {
    feeds_.reset();
    start_feeds();
  } else {
    feeds_->reload(feed_specs(house_->settings));
  }
  log_.info("config", "New settings taken from " + file_->string() + ".");
  publish();
}

void Newsroom::run(const std::stop_token& stop) {
  std::optional<FileWatch> watch;
  if (file_) watch = FileWatch::start(*file_);
  auto made = clock_.monotonic();
  while (!stop.stop_requested()) {
    bool changed = false;
    bool reload = false;
    {
      std::unique_lock lock(mutex_);
      wake_.wait_for(lock, stop, kTurn, [this] { return changed_ || reload_asked_; });
      changed = std::exchange(changed_, false);
      reload = std::exchange(reload_asked_, false);
    }
    if (stop.stop_requested()) return;
    const auto now = clock_.monotonic();
    if (watch && (watch->poll(now) || reload)) read_settings();
    if (changed || now - made > kRemake) {
      publish();
      made = now;
    }
  }
}

}  // namespace sharit
