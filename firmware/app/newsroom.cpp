#include "firmware/app/newsroom.hpp"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/state_file.hpp"
#include "firmware/app/watched_files.hpp"
#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"
#include "firmware/system/file_watch.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

/// How often the file is looked at and the clock is asked whether it can be trusted.
constexpr auto kTurn = 250ms;
/// How often the demo is dated anew, back from now.
constexpr auto kDemoRemake = 5s;
/// How long the start waits for the last good headlines.
constexpr auto kStoreWait = 300ms;
constexpr auto kFeedsHang = 90s;
/// How often the font folder is looked at; what two looks find the same is copied completely.
constexpr auto kFontsLook = 400ms;
/// So many mistakes of a file are told in the log.
constexpr std::size_t kMostProblems = 20;

}  // namespace

Newsroom::Newsroom(Configuration configuration, HousePtr house, const Clock& clock, Log& log)
    : file_(std::move(configuration.file)), house_(std::move(house)), clock_(clock), log_(log) {
  std::error_code failed;
  if (file_) state_.file = std::filesystem::absolute(*file_, failed);
  state_.taken = clock_.monotonic();
  note_taken(configuration.warnings);
  if (file_) {
    feeds_ = start_feeds();
    wait_for_store();
  }
  publish();
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Newsroom::~Newsroom() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

std::shared_ptr<FeedThread> Newsroom::start_feeds() {
  FeedThreadOptions options;
  options.store_file = state_file(house_->settings, log_);
  {
    const std::lock_guard lock(mutex_);
    state_.store_file = options.store_file;
  }
  options.version = kVersion;
  options.route = http_route(house_->settings);
  options.clock_trusted = [this] { return clock_.trusted(); };
  options.files = std::make_unique<WatchedFiles>();
  options.log = [this](LogLevel level, const std::string& line) {
    log_.write(level, "feeds", line);
  };
  options.on_change = [this] {
    {
      const std::lock_guard lock(mutex_);
      changed_ = true;
    }
    wake_.notify_one();
  };
  return std::make_shared<FeedThread>(feed_specs(house_->settings), std::move(options));
}

void Newsroom::wait_for_store() {
  std::unique_lock lock(mutex_);
  (void)wake_.wait_for(lock, kStoreWait, [this] { return changed_; });
}

std::shared_ptr<const Edition> Newsroom::edition() {
  const std::lock_guard lock(mutex_);
  return edition_;
}

bool Newsroom::feeds_alive() const {
  std::shared_ptr<FeedThread> feeds;
  {
    const std::lock_guard lock(mutex_);
    feeds = feeds_;
  }
  return !feeds || std::chrono::steady_clock::now() - feeds->heartbeat() < kFeedsHang;
}

void Newsroom::reload() {
  {
    const std::lock_guard lock(mutex_);
    reload_asked_ = true;
  }
  wake_.notify_one();
}

void Newsroom::publish() {
  made_ = clock_.monotonic();
  made_trusted_ = clock_.trusted();
  made_at_ = clock_.wall();
  auto made = maker_.make(house_, feeds_ ? feeds_->snapshot() : nullptr, made_at_, made_trusted_,
                          edition());
  next_ = made.next;
  std::shared_ptr<const Edition> swapped = std::move(made.edition);
  {
    const std::lock_guard lock(mutex_);
    edition_.swap(swapped);
  }
  if (swapped) retired_.push_back(std::move(swapped));
}

NewsroomState Newsroom::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

void Newsroom::refuse(std::vector<std::string> problems) {
  for (std::size_t i = 0; i < std::min(problems.size(), kMostProblems); ++i) {
    log_.error("config", problems[i]);
  }
  std::string sentence = "The settings stay as they were.";
  if (problems.size() > kMostProblems) {
    sentence += " The file has " + std::to_string(problems.size() - kMostProblems) +
                " more mistakes; `sharit check` shows them.";
  }
  log_.error("config", sentence);
  const std::lock_guard lock(mutex_);
  state_.refused = clock_.monotonic();
  state_.problems = std::move(problems);
}

/// What stands in the file is in use.
void Newsroom::note_taken(const std::vector<Problem>& warnings) {
  std::vector<std::string> lines;
  for (const Problem& problem : warnings) lines.push_back(problem_line(problem, *file_));
  bool news = false;
  {
    const std::lock_guard lock(mutex_);
    news = lines != state_.problems;
    state_.refused.reset();
    state_.problems = lines;
  }
  if (!news) return;
  for (const std::string& line : lines) log_.warn("config", line);
}

void Newsroom::read_settings() {
  auto outcome = load_settings_file(*file_);
  // Files that the settings name are known only now, and may have changed before they are watched.
  while (outcome && watch_->follow(outcome->settings)) outcome = load_settings_file(*file_);
  if (!outcome) return refuse({outcome.error().message});
  if (!outcome->ok()) {
    std::vector<std::string> lines;
    for (const Problem& problem : outcome->problems) {
      lines.push_back(problem_line(problem, *file_));
    }
    return refuse(std::move(lines));
  }
  HousePictures pictures = read_pictures(outcome->settings, house_->pictures);
  if (outcome->settings == house_->settings && pictures == house_->pictures) {
    return note_taken(outcome->problems);
  }
  if (pictures != house_->pictures) {
    for (const std::string& trouble : pictures.troubles()) log_.warn("picture", trouble);
  }
  FontFolder fonts = look_at_folder(font_folder(outcome->settings, file_));
  auto house = make_house(std::move(outcome->settings), std::move(fonts), std::move(pictures));
  if (!house) return refuse({house.error().message});
  note_taken(outcome->problems);
  take_settings(std::move(*house));
}

void Newsroom::take_settings(HousePtr house) {
  const bool other_ground = house->settings.network != house_->settings.network ||
                            house->settings.storage != house_->settings.storage;
  house_ = std::move(house);
  if (other_ground) {
    std::shared_ptr<FeedThread> feeds = start_feeds();  // Ends after the lock: it joins a thread.
    const std::lock_guard lock(mutex_);
    feeds_.swap(feeds);
  } else {
    feeds_->reload(feed_specs(house_->settings));
  }
  {
    const std::lock_guard lock(mutex_);
    state_.taken = clock_.monotonic();
  }
  log_.info("config", "New settings taken from " + file_->string() + ".");
  publish();
}

void Newsroom::look_at_fonts() {
  const auto now = clock_.monotonic();
  if (now - fonts_looked_ < kFontsLook) return;
  fonts_looked_ = now;
  FontFolder fonts = look_at_folder(house_->fonts.path);
  if (fonts == fonts_seen_ && fonts != house_->fonts) {
    log_.info("fonts", "The folder " + fonts.path + " has changed.");
    if (auto house = make_house(house_->settings, fonts, house_->pictures)) {
      house_ = std::move(*house);
      publish();
    }
  }
  fonts_seen_ = std::move(fonts);
}

bool Newsroom::due() const {
  if (!file_) return clock_.monotonic() - made_ > kDemoRemake;
  if (clock_.trusted() != made_trusted_) return true;
  const WallTime now = clock_.wall();
  return now < made_at_ || (next_ && now >= *next_);  // Set back, or something is due.
}

void Newsroom::run(const std::stop_token& stop) {
  if (file_) {
    watch_.emplace(*file_);
    read_settings();  // An edit since the start, before the watch, is not lost.
  }
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
    std::erase_if(retired_, [](const auto& edition) { return edition.use_count() == 1; });
    if (watch_ && (watch_->poll(clock_.monotonic()) || reload)) read_settings();
    if (file_) look_at_fonts();
    if (changed || due()) publish();
  }
}

}  // namespace sharit
