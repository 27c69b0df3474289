#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "render/analysis/direction.hpp"

namespace sharit {

/// Wall-clock time, whole seconds, UTC.
using WallTime = std::chrono::sys_seconds;

enum class HeadlineLevel { kNormal, kNotice, kBreaking };

/// One headline as plain text: no markup left, valid UTF-8, whole (never cut for display).
struct Headline {
  std::string id;  ///< guid or id, else link, else hash of the text; unique within a source.
  std::string text;
  std::string key;       ///< What other spellings of it share (`dedupe_key`); not stored.
  std::string source;    ///< Name for people, "أخبار المدينة".
  std::string language;  ///< BCP 47 of the feed, may be empty.
  Direction direction = Direction::kLtr;
  std::optional<WallTime> published;
  std::optional<WallTime> expires;
  WallTime first_seen{};
  std::string link;
  HeadlineLevel level = HeadlineLevel::kNormal;
  friend bool operator==(const Headline&, const Headline&) = default;
};

}  // namespace sharit
