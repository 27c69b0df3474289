#pragma once

#include <bitset>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "firmware/config/settings.hpp"
#include "render/support/colour.hpp"

namespace sharit {

/// What a key's value is. The first ones are all written as a text in quotes.
enum class ValueType {
  kText,          ///< Any text.
  kFullText,      ///< Any text but an empty one.
  kChoice,        ///< One of the key's choices.
  kDuration,      ///< "10m"; range in seconds.
  kAutoDuration,  ///< The same, or "auto" for 0.
  kColour,        ///< "#RRGGBB".
  kColours,       ///< List of colours; may be empty.
  kSpeed,         ///< "normal", "240px/s", "180wpm"; range in the unit written.
  kShare,         ///< "5%"; range in percent.
  kAutoShare,     ///< The same, or "auto" for 0.
  kLength,        ///< "8m", "26ft", "55in"; range in metres.
  kLanguage,      ///< BCP 47 tag.
  kRegion,        ///< ISO 3166, two letters; may be empty.
  kTimezone,      ///< IANA name; may be empty.
  kAddress,       ///< http(s)://, file:// or a path.
  kProxy,         ///< URL of a proxy; may be empty.
  kPath,          ///< File or folder; may be empty.
  kTheme,         ///< Name of a shipped theme, or the path of a theme file.
  kSecret,        ///< Itself, "file:PATH" or "env:NAME"; never shown.
  kTextList,      ///< List of texts, or one text.
  kWordList,      ///< The same, each with a letter, a digit or a sign.
  kDays,          ///< List of days of the week, or one; the choices begin with Sunday.
  kTimes,         ///< List of "09:00-11:30", or one.
  kBool,
  kInteger,
  kTurn,    ///< 0, 90, 180 or 270.
  kMoment,  ///< TOML date and time, with or without a zone.
};

/// A converted value: choices are the index of the choice.
using Value = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>,
                           std::chrono::seconds, Colour, std::vector<Colour>, SpeedSetting, Moment,
                           std::bitset<7>, std::vector<WeekHours::Span>>;

/// Where values go: the settings being built and the feed or message that is being read.
struct Draft {
  Settings& settings;
  FeedSettings* feed = nullptr;
  MessageSettings* message = nullptr;
};

/// One row of the table: everything known about a key. Loader, `check`, the reference file and the
/// tests all come from here; a new setting is a new row and a field in settings.hpp.
/// All views are of string literals.
struct Key {
  std::string_view table;  ///< "screen", "feed"...
  std::string_view name;
  ValueType type = ValueType::kText;
  std::string_view help = {};     ///< What it does, in plain sentences.
  std::string_view initial = {};  ///< Default as written in TOML; empty: the key has none.
  std::string_view example = {};  ///< Shown in the reference instead of the default; may be empty.
  void (*store)(Draft&, const Value&) = nullptr;
  std::string_view choices = {};  ///< "auto|arab|latn", in the order of the enum.
  double least = 0;               ///< Range, where both ends are not 0.
  double most = 0;
  bool required = false;
  std::string_view reason = {};  ///< Why nothing beyond the range may be written; may be empty.

  [[nodiscard]] bool ranged() const { return least != 0 || most != 0; }
};

/// A table of the file: [name], or [[name]] for any number of them.
struct Table {
  std::string_view name;
  bool repeated = false;
  std::string_view help;
};

[[nodiscard]] std::span<const Table> schema_tables();
[[nodiscard]] std::span<const Key> schema_keys();

/// The row of a key, or null. @lifetime static.
[[nodiscard]] const Key* find_key(std::string_view table, std::string_view name);
[[nodiscard]] const Table* find_table(std::string_view name);

/// The parts of "auto|arab|latn".
[[nodiscard]] std::vector<std::string_view> split_choices(std::string_view choices);

}  // namespace sharit
