#include "firmware/feeds/arabic_charset.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "firmware/feeds/charset.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// How many of a thousand letters of news text each one is, roughly.
constexpr std::pair<char32_t, double> kOften[] = {
    {U'ا', 130}, {U'ل', 120}, {U'ي', 75},  {U'م', 65},  {U'و', 60},  {U'ن', 60},  {U'ر', 55},
    {U'ت', 55},  {U'ب', 45},  {U'ع', 40},  {U'د', 37},  {U'س', 34},  {U'ة', 35},  {U'ه', 32},
    {U'ف', 28},  {U'ك', 25},  {U'أ', 25},  {U'ق', 24},  {U'ح', 22},  {U'ج', 16},  {U'ش', 13},
    {U'ص', 13},  {U'ط', 12},  {U'خ', 11},  {U'ى', 10},  {U'إ', 10},  {U'ض', 8},   {U'ذ', 8},
    {U'ث', 7},   {U'ز', 7},   {U'غ', 6},   {U'ء', 5},   {U'ئ', 4},   {U'آ', 3},   {U'ظ', 3},
    {U'ؤ', 2},   {U'پ', 2.5}, {U'چ', 2.5}, {U'ژ', 2.5}, {U'گ', 2.5}, {U'ک', 2.5}, {U'ہ', 2.5},
    {U'ھ', 2.5}, {U'ں', 2.5}, {U'ے', 2.5}, {U'ٹ', 2.5}, {U'ڑ', 2.5}, {U'ڈ', 2.5}};
constexpr double kMarkOften = 4;

// Bits that a character costs, whatever stands around it; and what can't be as it stands.
constexpr double kSign = -5;
constexpr double kForeign = -8;
constexpr double kOutOfPlace = -14;
constexpr double kNoCharacter = -20;
// Above the worst Arabic title and below the best one in Cyrillic: -5.0 and -6.0 were measured.
constexpr double kArabicFrom = -5.5;
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kEnough = 64 * 1024;

bool is_mark(char32_t c) {
  return c >= 0x064B && c <= 0x0652;
}

bool is_arabic(char32_t c) {
  return c >= 0x0600 && c <= 0x06FF;
}

// Signs of these code pages that stand beside letters: quotes, dashes, joiners, tatweel.
bool is_sign(char32_t c) {
  return c == 0x060C || c == 0x061B || c == 0x061F || c == 0x0640 || c == 0xA0 || c == 0xAB ||
         c == 0xBB || (c >= 0x200C && c <= 0x200F) || (c >= 0x2013 && c <= 0x2026);
}

double bits_of(char32_t letter) {
  static const auto kBits = [] {
    std::array<double, 0x100> bits{};
    for (const auto& [c, often] : kOften) bits[c - 0x0600] = std::log2(often / 1000);
    for (char32_t c = 0x064B; c <= 0x0652; ++c) bits[c - 0x0600] = std::log2(kMarkOften / 1000);
    return bits;
  }();
  return is_arabic(letter) ? kBits[letter - 0x0600] : 0;
}

struct Fit {
  double bits = 0;  // Mean of the characters beyond ASCII.
  bool enough = false;
};

std::optional<Fit> fit_of(std::string_view bytes, const char* charset) {
  const auto decoded = convert_to_utf8(bytes, charset);
  if (!decoded) return std::nullopt;
  std::vector<char32_t> text = {' '};
  for (std::size_t at = 0; at < decoded->utf8.size();) {
    const Utf8Step step = read_utf8(decoded->utf8, at);
    at += step.bytes;
    text.push_back(step.code_point);
  }
  text.push_back(' ');
  double sum = 0;
  std::size_t count = 0;
  std::size_t letters = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const char32_t c = text[i];
    if (c < 0x80) continue;
    const bool joined = is_arabic(text[i - 1]) || is_arabic(text[i + 1]);
    const bool inside = bits_of(text[i + 1]) != 0 && !is_mark(text[i + 1]);
    const bool ends_word = c == U'ة' || c == U'ى';
    double bits = bits_of(c);
    if (bits != 0) {
      letters += is_mark(c) ? 0 : 1;
      if ((ends_word && inside) || (is_mark(c) && !is_arabic(text[i - 1]))) bits = kOutOfPlace;
    } else if (is_sign(c)) {
      bits = kSign;
    } else if (c == 0xFFFD) {
      bits = kNoCharacter;
    } else {
      bits = joined ? kOutOfPlace : kForeign;
    }
    sum += bits;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return Fit{sum / static_cast<double>(count), letters >= kFewestLetters};
}

}  // namespace

std::string arabic_charset(std::string_view bytes) {
  bytes = bytes.substr(0, kEnough);
  const char* best = "";
  double most = kArabicFrom;
  for (const char* charset : {"windows-1256", "iso-8859-6"}) {
    const auto fit = fit_of(bytes, charset);
    if (!fit || !fit->enough || fit->bits <= most) continue;
    most = fit->bits;
    best = charset;
  }
  return best;
}

}  // namespace sharit
