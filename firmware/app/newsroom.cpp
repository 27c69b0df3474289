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
#include "firmware/feeds/withdrawn_file.hpp"
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
/// So many withdrawn headlines are remembered; by then the oldest has left every feed.
constexpr std::size_t kMostWithdrawn = 500;

/// Beside the store of headlines; empty where there is none.
std::filesystem::path withdrawn_file(const std::filesystem::path& store_file) {
  return store_file.empty() ? store_file : store_file.parent_path() / "withdrawn.sqlite";
}

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
    load_withdrawn_headlines();
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

void Newsroom::load_withdrawn_headlines() {
  const std::filesystem::path file = withdrawn_file(state().store_file);
  if (file.empty()) return;
  KeptWithdrawn kept = load_withdrawn(file);
  if (!kept.trouble.empty()) log_.warn("store", kept.trouble);
  set_withdrawn(std::move(kept.headlines));
}

bool Newsroom::keep_withdrawn() {
  const std::filesystem::path file = withdrawn_file(state().store_file);
  if (file.empty()) return false;
  const auto saved = save_withdrawn(file, withdrawn()->headlines());
  if (!saved) log_.warn("store", saved.error().message);
  return saved.has_value();
}

WithdrawnPtr Newsroom::withdrawn() const {
  const std::lock_guard lock(mutex_);
  return withdrawn_;
}

void Newsroom::set_withdrawn(std::vector<Headline> headlines) {
  if (headlines.size() > kMostWithdrawn) headlines.erase(headlines.begin());
  auto made = std::make_shared<const Withdrawn>(std::move(headlines));
  {
    const std::lock_guard lock(mutex_);
    withdrawn_ = std::move(made);
    changed_ = true;
  }
  wake_.notify_one();
}

WordsMeant Newsroom::withdraw(const std::vector<std::string>& words,
                              const std::vector<Headline>& on_screen) {
  const std::lock_guard editing(editing_);
  const WithdrawnPtr before = withdrawn();
  std::vector<Headline> all = edition()->playlist->entries;
  all.insert(all.end(), on_screen.begin(), on_screen.end());
  std::erase_if(all, [&before](const Headline& one) { return before->holds(one); });
  WordsMeant meant{find_headlines(words, all)};
  if (meant.headlines.size() != 1) return meant;
  std::vector<Headline> list = before->headlines();
  list.push_back(meant.headlines.front());
  set_withdrawn(std::move(list));
  log_.info("editor", "Withdrawn: " + meant.headlines.front().text);
  meant.kept = keep_withdrawn();
  return meant;
}

WordsMeant Newsroom::release(const std::vector<std::string>& words) {
  const std::lock_guard editing(editing_);
  std::vector<Headline> list = withdrawn()->headlines();
  WordsMeant meant{find_headlines(words, list)};
  if (meant.headlines.size() != 1) return meant;
  std::erase(list, meant.headlines.front());
  set_withdrawn(std::move(list));
  log_.info("editor", "Released: " + meant.headlines.front().text);
  meant.kept = keep_withdrawn();
  return meant;
}

void Newsroom::publish() {
  made_ = clock_.monotonic();
  made_trusted_ = clock_.trusted();
  made_at_ = clock_.wall();
  auto made = maker_.make(house_, feeds_ ? feeds_->snapshot() : nullptr, made_at_, made_trusted_,
                          edition(), withdrawn());
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
  NewsroomState state = state_;
  state.withdrawn = withdrawn_->headlines();
  return state;
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
    {
      const std::lock_guard lock(mutex_);
      feeds_.swap(feeds);
    }
    const std::lock_guard editing(editing_);
    if (!withdrawn()->headlines().empty()) (void)keep_withdrawn();  // In another folder now.
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
