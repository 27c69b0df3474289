#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "firmware/wording/style.hpp"
#include "firmware/wording/words.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Writes whole numbers in the digits of the screen and names their plural category (ICU, CLDR).
/// Owns: its ICU objects. Thread: any, all methods are const and share nothing that changes.
/// Fails: kDevice when ICU has no data. Never throws.
class Numerals {
 public:
  /// `locale` is an ICU name, "ar_AE".
  [[nodiscard]] static Result<Numerals> create(const std::string& locale, Digits digits);
  Numerals(Numerals&&) noexcept;
  Numerals& operator=(Numerals&&) noexcept;
  ~Numerals();

  [[nodiscard]] PluralCategory plural(std::int64_t number) const;
  /// Years, days, minutes: no grouping; zeros in front up to `width` figures.
  [[nodiscard]] std::string plain(std::int64_t number, int width = 1) const;
  /// Grouped as the region does it: 1,240 or ١٬٢٤٠ or 1 240.
  [[nodiscard]] std::string grouped(std::int64_t number) const;
  /// The figures are Arabic numbers (AN) for UAX #9; ۱۲۳ and 123 are European (EN).
  [[nodiscard]] bool arabic_numbers() const { return arabic_numbers_; }

 private:
  struct Icu;
  explicit Numerals(std::unique_ptr<const Icu> icu);

  std::unique_ptr<const Icu> icu_;
  char32_t zero_ = U'0';
  bool arabic_numbers_ = false;
};

}  // namespace sharit
