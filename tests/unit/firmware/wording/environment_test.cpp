#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "unit/firmware/wording/screen_wording.hpp"

using namespace sharit;
using namespace sharit::wording_test;

TEST_CASE("one frame of every language, whatever the environment") {
  CHECK(make("ar").date(evening()) == "الأحد 22 نوفمبر 2026 · 12 جمادى الآخرة 1448");
  CHECK(make("ar").clock(evening()) == "18:42");
  CHECK(make("ar").age(evening() - std::chrono::minutes(11), evening()) == "منذ 11 دقيقة");
  CHECK(make("en").date(evening()) == "Sunday 22 November 2026");
  CHECK(make("en").number(1240) == "1,240");
  CHECK(make("fa").date(evening()) == "یکشنبه ۱ آذر ۱۴۰۵ · ۲۲ نوامبر ۲۰۲۶");
  CHECK(make("ur").date(evening()) == "اتوار، 22 نومبر 2026");
  CHECK(make("fr").date(evening()) == "dimanche 22 novembre 2026");
  CHECK(make("tr").date(evening()) == "22 Kasım 2026 Pazar");
  CHECK(make("he").date(evening()) == "יום ראשון, 22 בנובמבר 2026");
  CHECK(make(WordingStyle{.language = "ar", .time_zone = "Asia/Riyadh"}).clock(evening()) ==
        "21:42");
}

TEST_CASE("LANG, LC_ALL and TZ change nothing") {
  std::array<char, 4096> path{};
  REQUIRE(readlink("/proc/self/exe", path.data(), path.size() - 1) > 0);
  for (const char* environment :
       {"LANG=tr_TR.UTF-8 TZ=America/New_York", "LC_ALL=fa_IR.UTF-8 TZ=Asia/Tehran",
        "LC_ALL=ar_SA.UTF-8 TZ=:Africa/Cairo", "LANG=C LC_ALL= TZ=", "LANG=xx_YY TZ=nonsense"}) {
    const std::string command = std::string("env ") + environment + " '" + path.data() +
                                "' --test-case='one frame of every language*' >/dev/null 2>&1";
    CAPTURE(command);
    CHECK(std::system(command.c_str()) == 0);
  }
}
