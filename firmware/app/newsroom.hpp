#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "firmware/app/configuration.hpp"
#include "firmware/app/edition.hpp"
#include "firmware/app/edition_maker.hpp"
#include "firmware/app/edition_source.hpp"
#include "firmware/app/newsroom_state.hpp"
#include "firmware/app/settings_watch.hpp"
#include "firmware/app/withdrawn.hpp"
#include "firmware/feeds/fetcher.hpp"
#include "firmware/system/clock.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// What the operator's words meant. One headline: it is done. None or several: nothing is.
struct WordsMeant {
  std::vector<Headline> headlines;
  bool kept = true;  ///< It outlasts a restart.
};

/// Keeps the edition up to date: owns the feed thread, watches the configuration file, what it
/// names for the picture and the font folder, merges, leaves out what the operator withdrew. All of
/// it happens on its own thread, so that main never parses and never waits. A broken edit of the
/// file changes nothing and is logged. Thread: what is public from any; `mutex_` guards what is
/// below it, what is above it belongs to its own thread (and the constructor).
class Newsroom final : public EditionSource {
 public:
  /// @lifetime: `clock` and `log` outlive it. `house` is that of the configuration. The first
  /// edition holds the last good headlines, unless the store takes longer than a moment to read.
  Newsroom(Configuration configuration, HousePtr house, const Clock& clock, Log& log);
  ~Newsroom() override;
  Newsroom(const Newsroom&) = delete;
  Newsroom& operator=(const Newsroom&) = delete;

  [[nodiscard]] std::shared_ptr<const Edition> edition() override;
  [[nodiscard]] bool feeds_alive() const override;  ///< Always true for the demo.
  void reload() override;
  /// Takes the one headline with these words off, for good; looks among what is to be shown and
  /// `on_screen`. Waits for the disk.
  WordsMeant withdraw(const std::vector<std::string>& words,
                      const std::vector<Headline>& on_screen);
  /// Brings the one withdrawn headline with these words back. Waits for the disk.
  WordsMeant release(const std::vector<std::string>& words);
  /// How the file and the store stand, and what is withdrawn.
  [[nodiscard]] NewsroomState state() const;

 private:
  void run(const std::stop_token& stop);
  [[nodiscard]] std::shared_ptr<FeedThread> start_feeds();
  void wait_for_store();
  void read_settings();
  void refuse(std::vector<std::string> problems);
  void note_taken(const std::vector<Problem>& warnings);
  void take_settings(HousePtr house);
  void look_at_fonts();
  void load_withdrawn_headlines();
  /// Writes the list where it outlasts a restart; false: it does not. `editing_` is held.
  bool keep_withdrawn();
  [[nodiscard]] WithdrawnPtr withdrawn() const;
  void set_withdrawn(std::vector<Headline> headlines);
  void publish();
  [[nodiscard]] bool due() const;

  std::optional<std::filesystem::path> file_;
  std::optional<SettingsWatch> watch_;  ///< Made by its own thread; none for the demo.
  HousePtr house_;
  const Clock& clock_;
  Log& log_;
  EditionMaker maker_;
  std::chrono::nanoseconds made_{0};  ///< When the edition was made.
  WallTime made_at_{};                ///< The same by the wall clock.
  std::optional<WallTime> next_;      ///< When time alone makes another one; none: never.
  bool made_trusted_ = false;         ///< Whether the clock was trusted then.
  FontFolder fonts_seen_;             ///< At the last look.
  /// Editions that main may still hold: thousands of headlines are freed here, not between frames.
  std::vector<std::shared_ptr<const Edition>> retired_;
  std::chrono::nanoseconds fonts_looked_{0};

  std::mutex editing_;  ///< One change of the withdrawn headlines and their file at a time.
  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  bool changed_ = false;
  bool reload_asked_ = false;
  std::shared_ptr<FeedThread> feeds_;  ///< Set by its own thread only; null for the demo.
  std::shared_ptr<const Edition> edition_;
  WithdrawnPtr withdrawn_ = std::make_shared<const Withdrawn>(std::vector<Headline>{});
  NewsroomState state_;
  std::jthread thread_;  ///< Last: it starts after and stops before the rest.
};

}  // namespace sharit
