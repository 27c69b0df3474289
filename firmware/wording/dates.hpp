#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "firmware/wording/numerals.hpp"
#include "firmware/wording/words.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Writes one local day in the Gregorian, the Hijri (Umm al-Qura) and the Solar Hijri calendar.
/// Names of days and months are ICU's for the region; order and punctuation are the word table's.
/// Units: local days. Owns: its ICU calendars. Thread: any. Fails: kDevice without ICU data.
/// Outside 1300 to 1600 AH ICU falls back to the tabular calendar.
class Dates {
 public:
  [[nodiscard]] static Result<Dates> create(const std::string& locale, const Words& words);
  Dates(Dates&&) noexcept;
  Dates& operator=(Dates&&) noexcept;
  ~Dates();

  enum class Shape { kWithWeekday, kPlain };
  [[nodiscard]] std::string gregorian(std::chrono::local_days day, Shape shape,
                                      const Numerals& numerals) const;
  [[nodiscard]] std::string hijri(std::chrono::local_days day, const Numerals& numerals) const;
  [[nodiscard]] std::string solar_hijri(std::chrono::local_days day, Shape shape,
                                        const Numerals& numerals) const;

 private:
  struct Icu;
  explicit Dates(std::unique_ptr<const Icu> icu, const Words& words);

  std::unique_ptr<const Icu> icu_;
  const Words* words_;  ///< Static table.
};

}  // namespace sharit
