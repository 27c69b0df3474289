#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/support/colour.hpp"
#include "render/support/week_hours.hpp"

namespace sharit {

/// How headlines are shown (design section 6).
enum class Layout { kCrawl, kLanes, kCards, kRoll };

/// Which digits the frame's own words use. `kAuto` follows the region; headlines keep theirs.
enum class DigitChoice { kAuto, kArab, kLatn };

enum class ClockHours { k24, k12 };

/// How fast a lane travels: a word, pixels per second, or words per minute of the shaped text.
struct SpeedSetting {
  enum class Kind { kCalm, kNormal, kBrisk, kPxPerSecond, kWordsPerMinute };
  Kind kind = Kind::kNormal;
  double value = 0;  ///< px/s or words per minute; 0 for the words.
  friend bool operator==(const SpeedSetting&, const SpeedSetting&) = default;
};

struct ScreenSettings {
  Layout layout = Layout::kCrawl;
  std::string language = "ar";  ///< BCP 47; words, digits and dates of the frame.
  std::string title;            ///< The venue's name.
  std::string logo;             ///< Its sign, an absolute path; empty: none.
  std::string region;           ///< ISO 3166 two letters; empty: the language's own region.
  DigitChoice digits = DigitChoice::kAuto;
  ClockHours clock = ClockHours::k24;
  bool hijri = true;
  int hijri_adjust = 0;  ///< Days, -2 to 2.
  std::string timezone;  ///< IANA name; empty: the system's.
  SpeedSetting speed;
  std::chrono::seconds card_time{0};  ///< How long a card stays; 0: by its words.
  std::vector<std::string> font;      ///< Families before the built-in set; may be empty.
  std::string font_folder;            ///< Absolute; empty: "fonts" beside the file.
  double text_size = 0;               ///< Headline's em in percent of the screen's height; 0: auto.
  int rotate = 0;                     ///< Clockwise, degrees: 0, 90, 180 or 270.
  bool pixel_shift = true;            ///< Still parts walk, against burn-in.
  double safe_area = 5;               ///< Margin of every side in percent of that side's length.
  double viewing_distance = 0;        ///< Metres; 0: not told.
  double diagonal = 0;                ///< Of the display, metres; 0: not told.
  friend bool operator==(const ScreenSettings&, const ScreenSettings&) = default;
};

/// The look: that of config/themes/midnight.toml, unless another theme or single keys say
/// otherwise.
struct ThemeSettings {
  std::string name = "midnight";  ///< Of a shipped theme, or the path of a theme file.
  Colour background_top = Colour::rgb(0x081426);
  Colour background_bottom = Colour::rgb(0x0d2140);
  std::string background_image;  ///< Absolute path; empty: none.
  Colour text = Colour::rgb(0xf4f7fb);
  Colour dim = Colour::rgb(0x9fb0c8);
  Colour accent = Colour::rgb(0xf2b33d);
  /// Given to the sources in order, from the beginning again; empty: all have `accent`.
  std::vector<Colour> accents{Colour::rgb(0xf2b33d), Colour::rgb(0x39b58a), Colour::rgb(0x4aa3ff),
                              Colour::rgb(0xc58bff)};
  Colour line = Colour::rgb(0x1d3a66);
  Colour panel = Colour::rgb(0x12305c);
  Colour hot_top = Colour::rgb(0xa30d25);
  Colour hot_bottom = Colour::rgb(0x6d0818);
  Colour hot_text = Colour::rgb(0xffffff);
  Colour hot_dim = Colour::rgb(0xffd9de);
  Colour hot_rule = Colour::rgb(0xd9485c);
  std::vector<std::string> faces;  ///< Families after `ScreenSettings::font`; may be empty.
  double headline_scale = 100;     ///< Percent of the size that the layout gives headlines.
  friend bool operator==(const ThemeSettings&, const ThemeSettings&) = default;
};

enum class FeedKind { kAuto, kFeed, kPage, kText };

/// What the operator demands of a feed's direction; `kAuto` follows each headline's own text.
enum class FeedDirection { kAuto, kRtl, kLtr };

struct FeedSettings {
  std::string name;  ///< For people; empty: the feed's own title.
  std::string url;   ///< http(s)://, file:// or an absolute path (see `resolve_paths`).
  FeedKind kind = FeedKind::kAuto;
  std::string selector;  ///< CSS; only with `FeedKind::kPage`.
  std::chrono::seconds every{600};
  std::string language;  ///< BCP 47; empty: what the feed says.
  FeedDirection direction = FeedDirection::kAuto;
  bool allow_private = false;  ///< Addresses of the private network are fetched.
  std::string user;            ///< These three: themselves, "file:PATH" or "env:NAME".
  std::string password;
  std::string token;                 ///< Bearer; instead of user and password.
  int max_items = 0;                 ///< 0: all.
  bool token_guards = true;          ///< Phone numbers, dates, URLs keep their order in rtl lines.
  bool signed_numbers = true;        ///< "-12" keeps its sign on the left in rtl lines.
  bool title_from_text = false;      ///< An item without a title is told by its first sentence.
  bool breaking_alerts = false;      ///< Severe and extreme CAP alerts are breaking.
  int weight = 1;                    ///< How many times a round its headlines come, 1 to 10.
  int lane = 0;                      ///< Of `Layout::kLanes`, from 1, 8 at most; 0: it finds one.
  std::optional<Colour> accent;      ///< None: what the theme gives it.
  std::vector<std::string> block;    ///< Besides those of `ContentSettings`.
  std::vector<std::string> require;  ///< Likewise: one of each list must be there.
  WeekHours hours;                   ///< When its headlines are shown, by the screen's clock.
  friend bool operator==(const FeedSettings&, const FeedSettings&) = default;
};

/// An instant as the operator wrote it. Without `offset` it is in the screen's time zone, which
/// only `firmware/wording` (ICU) can turn into UTC.
struct Moment {
  std::chrono::sys_seconds value{};            ///< The written date and time, read as if UTC.
  std::optional<std::chrono::minutes> offset;  ///< Of the written zone; none: local.

  /// The instant, where a zone was written.
  [[nodiscard]] std::optional<std::chrono::sys_seconds> utc() const {
    if (!offset) return std::nullopt;
    return value - *offset;
  }
  friend bool operator==(const Moment&, const Moment&) = default;
};

enum class MessageLevel { kNotice, kBreaking };

struct MessageSettings {
  std::string text;
  std::optional<Moment> from;   ///< None: at once.
  std::optional<Moment> until;  ///< None: for as long as it stands in the file.
  WeekHours hours;              ///< When it is shown between these, by the screen's clock.
  MessageLevel level = MessageLevel::kNotice;
  friend bool operator==(const MessageSettings&, const MessageSettings&) = default;
};

/// Feed after feed as they stand in the file, or all headlines by date.
enum class NewsOrder { kFeeds, kNewest };

/// Which particles written onto an Arabic word leave it the same word to `block` and `require`.
enum class PrefixChoice { kAll, kArticle, kNone };

struct ContentSettings {
  int max_length = 240;                          ///< Clusters of a headline; 0: no limit.
  std::chrono::seconds max_age{72LL * 60 * 60};  ///< 0: no limit.
  int min_items = 5;  ///< Old headlines stay until there are this many of their feed.
  NewsOrder order = NewsOrder::kFeeds;
  std::vector<std::string> block;    ///< Headlines with one of these are not shown.
  std::vector<std::string> require;  ///< Headlines without any of these are not; empty: all are.
  PrefixChoice word_prefixes = PrefixChoice::kAll;
  friend bool operator==(const ContentSettings&, const ContentSettings&) = default;
};

struct NetworkSettings {
  std::string ca_file;                  ///< PEM; empty: the system's.
  std::string proxy;                    ///< URL; empty: the environment's.
  std::chrono::seconds max_wait{3600};  ///< The most that a server's wish may stretch `every` to.
  friend bool operator==(const NetworkSettings&, const NetworkSettings&) = default;
};

struct StorageSettings {
  std::string dir;  ///< Empty: $STATE_DIRECTORY, else $XDG_STATE_HOME/sharit.
  friend bool operator==(const StorageSettings&, const StorageSettings&) = default;
};

/// Everything an operator can set, with the defaults. Plain data; the keys, units and ranges are in
/// `schema_table.cpp`, which must agree (a unit test compares). Thread: any, once built.
struct Settings {
  ScreenSettings screen;
  ThemeSettings theme;
  std::vector<FeedSettings> feeds;
  std::vector<MessageSettings> messages;
  ContentSettings content;
  NetworkSettings network;
  StorageSettings storage;
  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace sharit
