#pragma once

#include <optional>
#include <string>

namespace sharit {

/// Which figures the frame's own numbers are written in. Headlines keep their own.
enum class Digits {
  kAuto,   ///< What ICU holds for the language and region: AE 18:42, EG ١٨:٤٢, fa ۱۸:۴۲.
  kLatin,  ///< 0123456789
  kArab,  ///< ٠١٢٣٤٥٦٧٨٩; in Persian and Urdu the shapes used there, ۰۱۲۳۴۵۶۷۸۹.
};

enum class ClockStyle { k24, k12 };

/// How the frame speaks: the operator's choices. Plain data, checked by `Wording::create`.
struct WordingStyle {
  /// ar, en, fa, ur, fr, tr or he. A full tag such as "ar-EG" also gives the region.
  std::string language = "ar";
  /// ISO 3166 code, "EG". Decides month names (يناير, كانون الثاني, جانفي) and automatic digits.
  /// Empty: AE, GB, IR, PK, FR, TR or IL, by language.
  std::string region{};
  Digits digits = Digits::kAuto;
  /// IANA name, "Asia/Riyadh". Empty: the machine's own (/etc/localtime; TZ is not looked at).
  std::string time_zone{};
  ClockStyle clock = ClockStyle::k24;
  /// The Hijri date (Umm al-Qura) beside the Gregorian. Unset: only in Arabic.
  std::optional<bool> hijri{};
  /// Days added to the calculated Hijri date, -2 to 2, where the moon was sighted on another day.
  int hijri_adjust = 0;
  /// Local hour at which the Hijri day changes, 0 to 23; 0 is midnight, 18 stands for sunset.
  int hijri_day_starts = 0;
};

}  // namespace sharit
