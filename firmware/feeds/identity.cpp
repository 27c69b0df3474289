#include "firmware/feeds/identity.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// NFKC, case folding and removal of what is ignorable in one step (UTS #46's mapping).
std::string case_folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string out;
  if (U_FAILURE(status)) return std::string(text);
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                      nullptr, status);
  return U_SUCCESS(status) ? out : std::string(text);
}

char32_t folded_letter(char32_t c) {
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;  // أإآٱ -> ا
    case 0x0649:
    case 0x06CC:
    case 0x0626:
      return 0x064A;  // ى ی ئ -> ي
    case 0x06A9:
      return 0x0643;  // ک -> ك
    case 0x0629:
      return 0x0647;  // ة -> ه
    case 0x0624:
      return 0x0648;  // ؤ -> و
    default:
      break;
  }
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  return c;
}

bool is_dropped_mark(char32_t c) {
  return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640 ||
         (c >= 0x06D6 && c <= 0x06ED) || (c >= 0x0610 && c <= 0x061A);
}

bool counts(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) ||
         (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_M_MASK | U_GC_S_MASK)) != 0;
}

}  // namespace

std::string dedupe_key(std::string_view headline) {
  const std::string folded = case_folded(headline);
  std::string key;
  bool gap = false;
  bool after_digit = false;
  for (std::size_t at = 0; at < folded.size();) {
    const Utf8Step step = read_utf8(folded, at);
    at += step.bytes;
    const char32_t c = folded_letter(step.code_point);
    if (is_dropped_mark(c)) continue;
    if (!counts(c)) {
      gap = true;
      continue;
    }
    const bool digit = u_isdigit(static_cast<UChar32>(c)) != 0;
    if (gap && digit && after_digit) key.push_back('-');  // 1-12 is not 11-2.
    append_utf8(key, c);
    gap = false;
    after_digit = digit;
  }
  return key;
}

std::string content_hash(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i > 0; --i, hash >>= 4) out[i - 1] = kDigits[hash & 15];
  out.push_back('-');
  std::string size;
  for (std::size_t n = bytes.size(); n > 0 || size.empty(); n >>= 4)
    size.insert(0, 1, kDigits[n & 15]);
  return out + size;
}

}  // namespace sharit
