#include "firmware/feeds/charset.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "firmware/feeds/arabic_charset.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

constexpr std::pair<std::string_view, std::string_view> kLabels[] = {
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"cp1256", "windows-1256"},
    {"x-cp1256", "windows-1256"},
    {"windows_1256", "windows-1256"},
    {"win-1256", "windows-1256"},
    {"1256", "windows-1256"},
    {"arabic", "iso-8859-6"},
    {"asmo-708", "iso-8859-6"},
    {"ecma-114", "iso-8859-6"},
    {"iso8859-6", "iso-8859-6"},
    {"iso_8859-6", "iso-8859-6"},
    {"iso-8859-6-i", "iso-8859-6"},
    {"iso-8859-6-e", "iso-8859-6"},
    {"csisolatinarabic", "iso-8859-6"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"cp1251", "windows-1251"},
    {"cp1255", "windows-1255"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-11", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"x-gbk", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
    {"x-sjis", "shift_jis"},
    {"ms-arab", "windows-1256"},
    {"ms-ansi", "windows-1252"},
    {"ms-cyrl", "windows-1251"},
    {"ms-ee", "windows-1250"},
    {"ms-greek", "windows-1253"},
    {"ms-hebr", "windows-1255"},
    {"ms-turk", "windows-1254"},
    {"winbaltrim", "windows-1257"},
    {"mac-greek", "x-mac-greek"},
    {"macgreek", "x-mac-greek"},
    {"mac-turkish", "x-mac-turkish"},
    {"macturkish", "x-mac-turkish"},
    {"mac-latin2", "x-mac-centraleurroman"},
    {"maclatin2", "x-mac-centraleurroman"},
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"unicode", "utf-16le"},
    {"utf-16", "utf-16le"}};

}  // namespace

std::string charset_of_label(std::string_view label) {
  std::string name = ascii_lower(ascii_trim(label));
  for (const auto& [from, to] : kLabels) {
    if (name == from) return std::string(to);
  }
  return name;
}

std::optional<Conversion> convert_to_utf8(std::string_view bytes, const std::string& charset) {
  if (charset.empty() || charset.size() > 40) return std::nullopt;
  // Escapes in these can spell any markup; ICU also knows EBCDIC, which no feed is in.
  if (charset.starts_with("utf-7") || charset.starts_with("scsu") || charset.starts_with("bocu") ||
      charset.starts_with("ebcdic") || charset.starts_with("imap") || charset.starts_with("hz")) {
    return std::nullopt;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) || converter == nullptr) return std::nullopt;
  Conversion result;
  result.utf8.reserve(bytes.size() * 2);
  std::vector<UChar> buffer(16 * 1024);
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  char32_t high = 0;  // A surrogate waiting for its partner.
  do {
    status = U_ZERO_ERROR;
    UChar* target = buffer.data();
    ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr,
                   1, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
    for (const UChar* unit = buffer.data(); unit != target; ++unit) {
      const char32_t c = *unit;
      if (c >= 0xD800 && c <= 0xDBFF) {
        high = c;
      } else if (c >= 0xDC00 && c <= 0xDFFF && high != 0) {
        append_utf8(result.utf8, 0x10000 + ((high - 0xD800) << 10) + (c - 0xDC00));
        high = 0;
      } else {
        high = 0;
        result.replaced |= c == 0xFFFD;
        append_utf8(result.utf8, c);
      }
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return result;
}

std::string guess_charset(std::string_view text) {
  constexpr std::size_t kEnough = 64 * 1024;
  text = text.substr(0, kEnough);
  if (std::string arabic = arabic_charset(text); !arabic.empty()) return arabic;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return {};
  ucsdet_setText(detector.get(), text.data(), static_cast<int32_t>(text.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return {};
  std::string first;
  for (int32_t i = 0; i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_FAILURE(status) || name == nullptr) return {};
    const std::string charset = charset_of_label(name);
    // UTF-8 was ruled out before, and 8-bit text is never UTF-16 without a pattern of zeros.
    if (charset.starts_with("utf-") || charset.starts_with("ibm42")) continue;
    if (first.empty()) first = charset;
    const auto decoded = convert_to_utf8(text, charset);
    if (decoded && !decoded->replaced) return charset;
  }
  return first;
}

}  // namespace sharit
