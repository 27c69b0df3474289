#include "firmware/wording/letters.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/numsys.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

namespace sharit {
namespace {

struct Close {
  void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

/// Of a language that ICU does not know it would give the letters of the process's own locale.
bool known(const icu::Locale& locale) {
  std::int32_t count = 0;
  const icu::Locale* const all = icu::Locale::getAvailableLocales(count);
  return std::any_of(all, all + count, [&locale](const icu::Locale& one) {
    return std::string_view(one.getLanguage()) == locale.getLanguage();
  });
}

icu::UnicodeSet exemplars(const icu::Locale& locale) {
  icu::UnicodeSet set;
  if (!known(locale)) return set;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, Close> data(ulocdata_open(locale.getName(), &status));
  if (U_FAILURE(status)) return set;
  ulocdata_getExemplarSet(data.get(), set.toUSet(), 0, ULOCDATA_ES_STANDARD, &status);
  if (U_FAILURE(status)) set.clear();
  return set;
}

}  // namespace

std::string letters_of(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  icu::UnicodeString out;
  const auto add = [&out](UChar32 character) {
    if (!out.isEmpty()) out.append(u' ');
    out.append(character);
  };
  const icu::UnicodeSet set = exemplars(locale);
  for (std::int32_t range = 0; range < set.getRangeCount(); ++range) {
    for (UChar32 cp = set.getRangeStart(range); cp <= set.getRangeEnd(range); ++cp) {
      if (u_isalpha(cp)) add(cp);
    }
  }
  status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberingSystem> numbers(
      icu::NumberingSystem::createInstance(locale, status));
  if (U_SUCCESS(status) && numbers != nullptr && !numbers->isAlgorithmic()) {
    const icu::UnicodeString digits = numbers->getDescription();
    for (std::int32_t at = 0; at < digits.length(); at = digits.moveIndex32(at, 1)) {
      add(digits.char32At(at));
    }
  }
  std::string utf8;
  return out.toUTF8String(utf8);
}

}  // namespace sharit
