#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "firmware/config/settings.hpp"
#include "render/support/colour.hpp"

namespace sharit {

/// The small languages of values: how people write a duration, a colour, a speed, a share.
/// All are pure; none looks at the range.

/// "90s", "10m", "2h", "3d", also together ("1h30m") and "0".
[[nodiscard]] std::optional<std::chrono::seconds> parse_duration(std::string_view text);
/// The shortest spelling `parse_duration` reads back: "10m", "1h30m", "72h", "0".
[[nodiscard]] std::string duration_text(std::chrono::seconds duration);

/// "#RRGGBB", either case.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
/// "#RRGGBB" in capitals.
[[nodiscard]] std::string colour_text(Colour colour);

/// "calm", "normal", "brisk", "240px/s", "180wpm"; a blank before the unit is allowed.
[[nodiscard]] std::optional<SpeedSetting> parse_speed(std::string_view text);

/// "5%", "12.5 %".
[[nodiscard]] std::optional<double> parse_percent(std::string_view text);

/// "8m", "140 cm", "1400mm", "55in", "26ft", also feet with inches ("26ft 6in", 26'6"), in metres.
[[nodiscard]] std::optional<double> parse_length(std::string_view text);

/// "09:00-11:30", "9:00-24:00", "22:00-02:00"; blanks around the dash are allowed.
[[nodiscard]] std::optional<WeekHours::Span> parse_hours(std::string_view text);

/// There is a digit of another script than Latin in it (Arabic-Indic, Persian, Devanagari, full
/// width).
[[nodiscard]] bool has_foreign_digit(std::string_view utf8);

/// The text between straight double quotes, for messages.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// A number without needless zeros: "5", "12.5".
[[nodiscard]] std::string number_text(double number);

}  // namespace sharit
