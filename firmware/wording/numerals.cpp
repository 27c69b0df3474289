#include "firmware/wording/numerals.hpp"

#include <utility>

#include <unicode/locid.h>
#include <unicode/numfmt.h>
#include <unicode/numsys.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include "render/support/utf8_writer.hpp"

namespace sharit {
namespace {

constexpr char32_t kArabicZero = U'\u0660';
constexpr char32_t kExtendedArabicZero = U'\u06F0';

/// The zero of ICU's default numbering system for the locale; of the three we know.
char32_t default_zero(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberingSystem> system(
      icu::NumberingSystem::createInstance(locale, status));
  if (U_FAILURE(status) || system == nullptr || system->isAlgorithmic()) return U'0';
  const auto zero = static_cast<char32_t>(system->getDescription().char32At(0));
  return zero == kArabicZero || zero == kExtendedArabicZero ? zero : U'0';
}

char32_t choose_zero(const icu::Locale& locale, Digits digits) {
  if (digits == Digits::kLatin) return U'0';
  if (digits == Digits::kAuto) return default_zero(locale);
  const std::string_view language = locale.getLanguage();
  return language == "fa" || language == "ur" ? kExtendedArabicZero : kArabicZero;
}

const char* numbering_system(char32_t zero) {
  if (zero == kArabicZero) return "arab";
  return zero == kExtendedArabicZero ? "arabext" : "latn";
}

PluralCategory category_named(const icu::UnicodeString& keyword) {
  constexpr std::array<const char16_t*, 5> kNames{u"zero", u"one", u"two", u"few", u"many"};
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (keyword == kNames[i]) return static_cast<PluralCategory>(i);
  return PluralCategory::kOther;
}

}  // namespace

struct Numerals::Icu {
  std::unique_ptr<icu::PluralRules> rules;
  std::unique_ptr<icu::NumberFormat> format;
};

Numerals::Numerals(std::unique_ptr<const Icu> icu) : icu_(std::move(icu)) {}
Numerals::Numerals(Numerals&&) noexcept = default;
Numerals& Numerals::operator=(Numerals&&) noexcept = default;
Numerals::~Numerals() = default;

Result<Numerals> Numerals::create(const std::string& locale_name, Digits digits) {
  const icu::Locale plain_locale(locale_name.c_str());
  const char32_t zero = choose_zero(plain_locale, digits);
  const icu::Locale locale((locale_name + "@numbers=" + numbering_system(zero)).c_str());

  UErrorCode status = U_ZERO_ERROR;
  auto icu = std::make_unique<Icu>();
  icu->rules.reset(icu::PluralRules::forLocale(plain_locale, status));
  icu->format.reset(icu::NumberFormat::createInstance(locale, status));
  if (U_FAILURE(status) || icu->rules == nullptr || icu->format == nullptr)
    return fail(Fault::kDevice, "ICU has no number data (" + std::string(u_errorName(status)) +
                                    "); reinstall the package libicu72");
  Numerals numerals(std::move(icu));
  numerals.zero_ = zero;
  numerals.arabic_numbers_ = zero == kArabicZero;
  return numerals;
}

PluralCategory Numerals::plural(std::int64_t number) const {
  return category_named(icu_->rules->select(static_cast<double>(number)));
}

std::string Numerals::plain(std::int64_t number, int width) const {
  std::string latin = std::to_string(number);
  if (latin.size() < static_cast<std::size_t>(width))
    latin.insert(0, static_cast<std::size_t>(width) - latin.size(), '0');
  std::string text;
  for (const char figure : latin) {
    const bool digit = figure >= '0' && figure <= '9';
    append_utf8(
        text, digit ? zero_ + static_cast<char32_t>(figure - '0') : static_cast<char32_t>(figure));
  }
  return text;
}

std::string Numerals::grouped(std::int64_t number) const {
  icu::UnicodeString text;
  icu_->format->format(number, text);
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace sharit
