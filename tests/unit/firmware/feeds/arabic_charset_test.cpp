#include "firmware/feeds/arabic_charset.hpp"

#include <chrono>
#include <string>

#include <doctest/doctest.h>

#include "firmware/feeds/charset.hpp"
#include "firmware/feeds/utf8.hpp"

using namespace sharit;

namespace {

// `text` in an 8-bit code, by looking each character up among the 256 of the code.
std::string encoded(std::string_view text, const std::string& charset) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = read_utf8(text, at);
    const std::string_view wanted = text.substr(at, step.bytes);
    at += step.bytes;
    for (int byte = 1; byte < 256; ++byte) {
      const std::string one(1, static_cast<char>(byte));
      if (convert_to_utf8(one, charset)->utf8 != wanted) continue;
      bytes += one;
      break;
    }
  }
  return bytes;
}

constexpr const char* kHeadlines[] = {"وزير الصحة يفتتح مستشفى جديداً",
                                      "الطقس",
                                      "غلق طريق الميناء ثلاث ساعات",
                                      "شركة Nimbus تسلّم أول طائرة N320",
                                      "ارتفاع الصادرات بنسبة 12.5% إلى 3,400 طن",
                                      "100 متر: رقم جديد لعدّاءة شابة",
                                      "مركب شراعي يصل إلى المرسى"};

}  // namespace

TEST_CASE("one headline is enough to tell the Arabic code pages apart") {
  for (const char* charset : {"windows-1256", "iso-8859-6"}) {
    for (const char* headline : kHeadlines) {
      CAPTURE(charset);
      CAPTURE(headline);
      const std::string bytes = encoded(headline, charset);
      REQUIRE(convert_to_utf8(bytes, charset)->utf8 == headline);
      CHECK(arabic_charset(bytes) == charset);
      CHECK(guess_charset(bytes) == charset);
    }
  }
}

TEST_CASE("text of other scripts is not taken for Arabic") {
  const std::pair<const char*, const char*> cases[] = {
      {"windows-1251", "Погода в городе сегодня тёплая"},
      {"windows-1251", "Цены на хлеб выросли"},
      {"koi8-r", "Завтра дождь и ветер"},
      {"iso-8859-5", "Новости дня"},
      {"windows-1253", "Ο καιρός σήμερα είναι καλός"},
      {"windows-1255", "מזג האוויר היום נעים"},
      {"windows-1254", "Hava bugün güneşli ve ılık"},
      {"windows-1252", "Être ou ne pas être – déjà vu"},
      {"windows-1250", "Příliš žluťoučký kůň"},
      {"windows-874", "อากาศวันนี้ดีมาก"},
  };
  for (const auto& [charset, text] : cases) {
    CAPTURE(text);
    CHECK(arabic_charset(encoded(text, charset)).empty());
  }
  CHECK(arabic_charset("plain ASCII").empty());
  CHECK(arabic_charset("").empty());
}

TEST_CASE("long text is judged by its beginning, in bounded time") {
  const std::string bytes = encoded("غلق طريق الميناء ", "windows-1256");
  std::string much;
  while (much.size() < (8 << 20)) much += bytes;
  const auto begin = std::chrono::steady_clock::now();
  CHECK(arabic_charset(much) == "windows-1256");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(1));
}
