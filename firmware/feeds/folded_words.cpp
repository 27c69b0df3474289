#include "firmware/feeds/folded_words.hpp"

#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "firmware/feeds/letter_fold.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {
namespace {

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  if (U_FAILURE(status)) return text;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                      nullptr, status);
  return U_SUCCESS(status) ? out : text;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// Whether a mark on a letter of this script leaves it the same letter to a reader. In Cyrillic
/// (й) and in the scripts of India it does not.
bool sheds_marks(UScriptCode script) {
  return script == USCRIPT_ARABIC || script == USCRIPT_LATIN || script == USCRIPT_GREEK ||
         script == USCRIPT_HEBREW;
}

char32_t word_letter(char32_t c) {
  switch (c) {
    case 0x0131:
      return 'i';  // ı
    case 0x00F8:
      return 'o';  // ø
    case 0x0142:
      return 'l';  // ł
    case 0x0111:
      return 'd';  // đ
    case 0x06C1:
    case 0x06C3:
    case 0x06D5:
      return 0x0647;  // ہ ۃ ە -> ه
    default:
      break;
  }
  const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
  return digit >= 0 ? '0' + static_cast<char32_t>(digit) : folded_letter(c);
}

/// Puts words together, character by character.
class Words {
 public:
  void gap() {
    if (!word_.empty()) words_.push_back(std::move(word_));
    word_.clear();
    after_ = {};
  }
  void sign(char32_t c) {
    gap();
    append_utf8(word_, c);
    gap();
  }
  void letter(char32_t c) {
    const bool digit = c < 0x80 && is_digit(c);
    const UScriptCode script = digit ? USCRIPT_COMMON : script_of(c);
    if (!word_.empty() &&
        ((digit && after_.script == USCRIPT_ARABIC) || (after_.digit && script == USCRIPT_ARABIC)))
      gap();
    append_utf8(word_, c);
    after_ = {script, digit};
  }
  void mark(char32_t c) {
    if (!word_.empty() && !sheds_marks(after_.script)) append_utf8(word_, c);
  }
  [[nodiscard]] std::vector<std::string> take() {
    gap();
    return std::move(words_);
  }

 private:
  static bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

  struct After {
    UScriptCode script = USCRIPT_COMMON;
    bool digit = false;
  };
  std::vector<std::string> words_;
  std::string word_;
  After after_;  // Of the last letter.
};

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  const std::string folded = decomposed(case_folded(text));
  Words words;
  for (std::size_t at = 0; at < folded.size();) {
    const Utf8Step step = read_utf8(folded, at);
    at += step.bytes;
    const char32_t c = word_letter(step.code_point);
    if (is_dropped_mark(c)) continue;
    const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(c));
    if ((category & U_GC_M_MASK) != 0) {
      words.mark(c);
    } else if ((category & (U_GC_L_MASK | U_GC_N_MASK)) != 0) {
      words.letter(c);
    } else if (c == '%' || (category & U_GC_S_MASK) != 0) {
      words.sign(c);
    } else {
      words.gap();
    }
  }
  return words.take();
}

}  // namespace sharit
