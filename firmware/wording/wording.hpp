#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/wording/dates.hpp"
#include "firmware/wording/numerals.hpp"
#include "firmware/wording/style.hpp"
#include "firmware/wording/words.hpp"
#include "firmware/wording/zone.hpp"
#include "render/support/result.hpp"
#include "render/support/week_hours.hpp"

namespace sharit {

/// The frame's own words as finished strings, in one language, region and time zone.
/// Every string is one paragraph of its own, laid out with the base direction `flow()` (README:
/// why it then needs no direction marks).
/// Units: UTC, whole seconds. Owns: its ICU objects; building one takes some milliseconds, a call
/// some microseconds. Thread: any, all methods are const. Knows no clock and reads no environment.
/// Fails: kInput for a wrong style, kDevice without ICU data or tzdata. Never throws.
class Wording {
 public:
  using Time = std::chrono::sys_seconds;

  [[nodiscard]] static Result<Wording> create(const WordingStyle& style);

  [[nodiscard]] TextFlow flow() const { return words_->flow; }
  /// BCP 47 for shaping these strings, "ar-AE". @lifetime this
  [[nodiscard]] const std::string& language() const { return language_; }

  /// The instant of a date and time that the operator wrote without a zone (see `Zone::to_utc`).
  [[nodiscard]] Time from_local(std::chrono::local_seconds local) const;
  /// When hours of the file are open around `time` (see `sharit::open_times`).
  [[nodiscard]] std::vector<OpenTime> open_times(const WeekHours& hours, Time time) const;

  /// "18:42", "٦:٤٢ م", "6:42 PM".
  [[nodiscard]] std::string clock(Time now) const;
  /// "الأحد 22 نوفمبر 2026 · 12 جمادى الآخرة 1448". Persian puts the Solar Hijri date first.
  [[nodiscard]] std::string date(Time now) const;
  /// The first part of `date` only, for narrow displays.
  [[nodiscard]] std::string short_date(Time now) const;

  /// How long ago, "منذ 5 دقائق"; "أمس" follows the local calendar day; from 30 days on the date.
  /// Up to ten minutes ahead is "now" (clocks differ); further ahead is empty: better no word than
  /// a false one.
  [[nodiscard]] std::string age(Time published, Time now) const;

  /// "التالي: …". A headline that reads the other way is isolated, so its own marks stay with it.
  [[nodiscard]] std::string next(std::string_view headline, TextFlow headline_flow) const;
  /// "4 من 24"; both count from one.
  [[nodiscard]] std::string position(std::int64_t index, std::int64_t count) const;
  [[nodiscard]] std::string updated_at(Time time) const;
  [[nodiscard]] std::string until(Time time) const;
  [[nodiscard]] std::string headline_count(std::int64_t count) const;
  [[nodiscard]] std::string source_count(std::int64_t count) const;
  [[nodiscard]] std::string number(std::int64_t number) const;
  /// Parts with " · " between them; empty parts are left out.
  [[nodiscard]] std::string join(std::initializer_list<std::string_view> parts) const;

  [[nodiscard]] std::string_view breaking() const { return words_->breaking; }
  [[nodiscard]] std::string_view notice() const { return words_->notice; }
  /// Stands under the QR code: "امسح لقراءة الخبر".
  [[nodiscard]] std::string_view scan() const { return words_->scan; }

 private:
  Wording(const WordingStyle& style, const Words& words, std::string language, Numerals numerals,
          Dates dates, Zone zone);
  [[nodiscard]] std::chrono::local_seconds local(Time time) const;
  [[nodiscard]] std::string counted(const PluralForms& forms, std::int64_t number) const;

  WordingStyle style_;
  const Words* words_;  ///< Static table.
  std::string language_;
  Numerals numerals_;
  Dates dates_;
  Zone zone_;
};

}  // namespace sharit
