#include "firmware/app/init_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sharit {
namespace {

constexpr InitWords kEnglish{
    .ask_title = "Name of the venue, shown at the top (Enter: none): ",
    .ask_language = "Language of the screen's own words, such as ar, en, fa (Enter: %1): ",
    .ask_feed = "Address of a news site or of its feed (Enter: none yet): ",
    .looking = "Looking at %1 …",
    .found = "Found: %1\n  %2\n  headlines: %3",
    .first = "  the first: %1",
    .not_found = "%1 gives no headlines: %2",
    .anyway = "Write it into the file all the same? (y, or Enter for another address): ",
    .written_off = "%1 is written all the same; `sharit doctor` tells when it can be reached.",
    .done = "Written: %1",
    .next = "Show it: %1",
    .no_feed = "There is no feed in it yet: put an address into url under [[feed]].",
};

constexpr InitWords kArabic{
    .ask_title = "اسم المكان كما يظهر أعلى الشاشة (Enter: بلا اسم): ",
    .ask_language = "لغة كلمات الشاشة، مثل ar أو en أو fa (Enter: %1): ",
    .ask_feed = "عنوان موقع إخباري أو عنوان مصدره (Enter: لاحقاً): ",
    .looking = "يجري فحص %1 …",
    .found = "وُجد المصدر: %1\n  %2\n  عدد العناوين: %3",
    .first = "  أولها: %1",
    .not_found = "لا عناوين في %1: %2",
    .anyway = "أيُكتب في الملف مع ذلك؟ (نعم، أو Enter لعنوان آخر): ",
    .written_off = "كُتب %1 مع ذلك، ويخبرك `sharit doctor` متى أمكن الوصول إليه.",
    .done = "كُتب الملف: %1",
    .next = "لعرضه: %1",
    .no_feed = "لا مصدر فيه بعد: ضع عنواناً في url تحت [[feed]].",
};

}  // namespace

const InitWords& init_words(const std::string& language) {
  const bool arabic =
      language == "ar" || language.starts_with("ar-") || language.starts_with("ar_");
  return arabic ? kArabic : kEnglish;
}

bool means_yes(const std::string& answer) {
  constexpr std::array<std::string_view, 5> kYes{"y", "Y", "yes", "Yes", "نعم"};
  return std::ranges::find(kYes, answer) != kYes.end();
}

std::string filled(const std::string& text, const std::string& one, const std::string& two,
                   const std::string& three) {
  const std::array<const std::string*, 3> values{&one, &two, &three};
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool place =
        text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '3';
    if (!place) {
      out += text[at];
      continue;
    }
    out += *values[static_cast<std::size_t>(text[at + 1] - '1')];
    ++at;
  }
  return out;
}

}  // namespace sharit
