#include "firmware/feeds/identity.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <unicode/uchar.h>

#include "firmware/feeds/letter_fold.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

bool counts(char32_t c) {
  return c == '%' || u_isalnum(static_cast<UChar32>(c)) ||
         (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_M_MASK | U_GC_S_MASK)) != 0;
}

// Puts the key together, character by character, into space for at least three bytes each.
class Key {
 public:
  explicit Key(char* space) : end_(space) {}

  void gap(char32_t c) {
    minus_ = c == '-' && begins_;
    gap_ = begins_ = true;
  }
  void digit(char32_t c) {
    if (minus_ && !after_digit_) *end_++ = '-';  // -12 is not 12,
    if (gap_ && after_digit_) *end_++ = '.';     // 1-12 is not 11-2.
    character(c);
    gap_ = begins_ = minus_ = false;
    after_digit_ = true;
  }
  void put(char32_t c) {
    character(c);
    gap_ = begins_ = minus_ = after_digit_ = false;
  }
  [[nodiscard]] char* end() const { return end_; }

 private:
  void character(char32_t c) {
    if (c < 0x80) {
      *end_++ = static_cast<char>(c);
    } else if (c < 0x800) {
      *end_++ = static_cast<char>(0xC0 | (c >> 6));
      *end_++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
      std::string bytes;
      append_utf8(bytes, c);
      end_ = std::copy(bytes.begin(), bytes.end(), end_);
    }
  }

  char* end_;
  bool gap_ = false;
  bool begins_ = true;  // A word may begin here.
  bool minus_ = false;
  bool after_digit_ = false;
};

// What becomes of a common character in a key: one that NFKC and case folding would leave as it
// is, or whose fold is known.
enum class Fate : std::uint8_t { kUncommon, kPut, kDigit, kGap, kDrop, kHamza };
struct Fold {
  Fate fate = Fate::kUncommon;
  char16_t as = 0;
};

// ASCII, and the letters, digits and marks of Arabic, Persian and Urdu.
constexpr auto kFolds = [] {
  std::array<Fold, 0x700> folds{};
  const auto range = [&folds](char16_t first, char16_t last, Fate fate) {
    for (char16_t c = first; c <= last; ++c) {
      folds[c] = {fate, static_cast<char16_t>(folded_letter(c))};
    }
  };
  range(0x00, 0x7F, Fate::kGap);
  range('0', '9', Fate::kDigit);
  range('a', 'z', Fate::kPut);
  for (const char16_t sign : std::u16string_view(u"$%+<=>^`|~")) range(sign, sign, Fate::kPut);
  for (char16_t c = 'A'; c <= 'Z'; ++c) {
    folds[c] = {Fate::kPut, static_cast<char16_t>(c + ('a' - 'A'))};
  }
  for (const char16_t sign : std::u16string_view(u"«»،؛؟۔")) range(sign, sign, Fate::kGap);
  range(0x0621, 0x064A, Fate::kPut);
  range(0x0679, 0x06D3, Fate::kPut);
  range(0x0660, 0x0669, Fate::kDigit);
  range(0x06F0, 0x06F9, Fate::kDigit);
  range(0x066A, 0x066A, Fate::kPut);
  range(0x064B, 0x0652, Fate::kDrop);
  range(0x0653, 0x0655, Fate::kHamza);
  range(0x0656, 0x065F, Fate::kDrop);
  range(0x0670, 0x0670, Fate::kDrop);
  range(0x0640, 0x0640, Fate::kDrop);
  return folds;
}();

// Joiners and direction marks are ignorable; dashes, quotes and dots part words.
Fate fate_of_punctuation(unsigned third_byte) {
  const unsigned c = 0x2000 + (third_byte & 0x3FU);
  if (c >= 0x200C && c <= 0x200F) return Fate::kDrop;
  const bool gap = (c >= 0x2010 && c <= 0x2022 && c != 0x2017) || c == 0x2026;
  return gap ? Fate::kGap : Fate::kUncommon;
}

// The letters that U+0653-0655 change when they stand behind them (NFC).
bool takes_hamza(char32_t c) {
  return c == 0x0627 || c == 0x0648 || c == 0x064A || c == 0x06C1 || c == 0x06D2 || c == 0x06D5;
}

// The key of a text of common characters, written from `out` on; its end, and null where there is
// an uncommon one.
char* write_common_key(std::string_view text, char* out) {
  Key key(out);
  char32_t letter = 0;  // The last character that a mark can stand on.
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = static_cast<unsigned char>(text[at]);
    Fold fold;
    if (c < 0x80) {
      fold = kFolds[c];
      ++at;
    } else if (c >= 0xC2 && c <= 0xDB && at + 1 < text.size()) {
      const auto next = static_cast<unsigned char>(text[at + 1]);
      if ((next & 0xC0U) != 0x80U) return nullptr;
      c = (c & 0x1FU) << 6 | (next & 0x3FU);
      fold = kFolds[c];
      at += 2;
    } else if (text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size()) {
      fold.fate = fate_of_punctuation(static_cast<unsigned char>(text[at + 2]));
      at += 3;
    }
    switch (fold.fate) {
      case Fate::kUncommon:
        return nullptr;
      case Fate::kPut:
        key.put(fold.as);
        break;
      case Fate::kDigit:
        key.digit(fold.as);
        break;
      case Fate::kGap:
        key.gap(fold.as);
        break;
      case Fate::kDrop:
        continue;
      case Fate::kHamza:
        if (takes_hamza(letter)) return nullptr;
        continue;
    }
    letter = c;
  }
  return key.end();
}

// Room for three bytes a byte of `folded`: U+FFFD for a byte that is none.
char* write_key(std::string_view folded, char* out) {
  Key key(out);
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
  return key.end();
}

// Empty where nothing counts.
std::string folded_key(std::string_view headline) {
  std::string key;
  bool common = false;
  // No character of the key is longer than what it stands for.
  key.resize_and_overwrite(headline.size(), [&](char* space, std::size_t) {
    const char* end = write_common_key(headline, space);
    common = end != nullptr;
    return common ? end - space : 0;
  });
  if (common) return key;
  const std::string folded = case_folded(headline);
  key.resize_and_overwrite(folded.size() * 3, [&folded](char* space, std::size_t) {
    return write_key(folded, space) - space;
  });
  return key;
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
