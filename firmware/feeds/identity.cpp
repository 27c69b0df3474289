#include "firmware/feeds/identity.hpp"

#include <utility>

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
  if (c == 0x066A) return '%';
  if (c == 0x2212) return '-';
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  return c;
}

bool is_dropped_mark(char32_t c) {
  return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640 ||
         (c >= 0x06D6 && c <= 0x06ED) || (c >= 0x0610 && c <= 0x061A);
}

bool counts(char32_t c) {
  return c == '%' || u_isalnum(static_cast<UChar32>(c)) ||
         (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_M_MASK | U_GC_S_MASK)) != 0;
}

// Puts the key together, character by character: into space made at once, as it is done for every
// headline. No character of the key is longer than what it stands for.
class Key {
 public:
  explicit Key(std::size_t longest) : text_(longest, '\0') {}

  void gap(char32_t c) {
    minus_ = c == '-' && begins_;
    gap_ = begins_ = true;
  }
  void digit(char32_t c) {
    if (minus_ && !after_digit_) byte('-');  // -12 is not 12,
    if (gap_ && after_digit_) byte('.');     // 1-12 is not 11-2.
    character(c);
    gap_ = begins_ = minus_ = false;
    after_digit_ = true;
  }
  void put(char32_t c) {
    character(c);
    gap_ = begins_ = minus_ = after_digit_ = false;
  }
  std::string take() {
    text_.resize(size_);
    return std::move(text_);
  }

 private:
  void byte(char32_t c) { text_[size_++] = static_cast<char>(c); }
  void character(char32_t c) {
    if (c < 0x80) {
      byte(c);
    } else if (c < 0x800) {
      byte(0xC0 | (c >> 6));
      byte(0x80 | (c & 0x3F));
    } else {
      std::string bytes;
      append_utf8(bytes, c);
      for (const char one : bytes) byte(static_cast<unsigned char>(one));
    }
  }

  std::string text_;
  std::size_t size_ = 0;
  bool gap_ = false;
  bool begins_ = true;  // A word may begin here.
  bool minus_ = false;
  bool after_digit_ = false;
};

void put_ascii(Key& key, char c) {
  if (c >= '0' && c <= '9') {
    key.digit(static_cast<char32_t>(c));
  } else if (c >= 'A' && c <= 'Z') {
    key.put(static_cast<char32_t>(c + ('a' - 'A')));
  } else if ((c >= 'a' && c <= 'z') ||
             std::string_view("$%+<=>^`|~").find(c) != std::string_view::npos) {
    key.put(static_cast<char32_t>(c));
  } else {
    key.gap(static_cast<char32_t>(c));
  }
}

// The key of a text of ASCII and Arabic or Persian letters, digits and vowel signs, which NFKC and
// case folding leave as they are; false where there is anything else. U+0653-0655 would change the
// letter before them.
bool key_of_common(std::string_view text, Key& key) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      put_ascii(key, text[at]);
      continue;
    }
    if (lead < 0xD8 || lead > 0xDB || at + 1 >= text.size()) return false;
    const auto next = static_cast<unsigned char>(text[++at]);
    const auto c = static_cast<char32_t>((lead & 0x1FU) << 6 | (next & 0x3FU));
    if ((next & 0xC0U) != 0x80U) return false;
    if ((c >= 0x064B && c <= 0x0652) || c == 0x0640) continue;
    if (c == 0x060C || c == 0x061B || c == 0x061F) {
      key.gap(c);
    } else if (c == 0x066A || (c >= 0x0621 && c <= 0x064A) || (c >= 0x0679 && c <= 0x06D3)) {
      key.put(folded_letter(c));
    } else if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9)) {
      key.digit(folded_letter(c));
    } else {
      return false;
    }
  }
  return true;
}

// Empty where nothing counts.
std::string folded_key(std::string_view headline) {
  if (Key key(headline.size()); key_of_common(headline, key)) return key.take();
  const std::string folded = case_folded(headline);
  Key key(folded.size() * 3);  // U+FFFD for a byte that is none.
  for (std::size_t at = 0; at < folded.size();) {
    const Utf8Step step = read_utf8(folded, at);
    at += step.bytes;
    const char32_t c = folded_letter(step.code_point);
    if (is_dropped_mark(c)) continue;
    if (!counts(c)) {
      key.gap(c);
    } else if (u_isdigit(static_cast<UChar32>(c)) != 0) {
      key.digit(c);
    } else {
      key.put(c);
    }
  }
  return key.take();
}

}  // namespace

std::string dedupe_key(std::string_view headline) {
  std::string key = folded_key(headline);
  return key.empty() ? std::string(headline) : key;
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
