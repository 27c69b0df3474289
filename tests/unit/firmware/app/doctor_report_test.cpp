// How `sharit doctor` prints what it found, and what it takes of a running ticker's status.
#include "firmware/app/doctor_report.hpp"

#include <doctest/doctest.h>

#include "firmware/app/running_program.hpp"

using namespace sharit;

namespace {

const Checks kChecks{good("clock", "The time is right."),
                     warning("gpu", "There is none.", "Buy one."),
                     of_input(wrong("feed", "خبر\n\x1B[31m\u202E", "Ask."))};

}  // namespace

TEST_CASE("a line each, the fix under it, and texts of others harmless") {
  const std::string text = doctor_text(kChecks);
  CHECK(text ==
        "good     clock          The time is right.\n"
        "warning  gpu            There is none.\n"
        "                        > Buy one.\n"
        "WRONG    feed           خبر\\n\\x1B[31m\\u{202E}\n"
        "                        > Ask.\n"
        "1 good, 1 warning, 1 wrong.\n");
  const std::string json = doctor_json(kChecks);
  CHECK(json.starts_with(
      R"({"ok":false,"checks":[{"name":"clock","verdict":"good","about":"device")"));
  CHECK(json.find(R"("verdict":"wrong","about":"input")") != std::string::npos);
  CHECK(json.find('\n') == std::string::npos);
}

TEST_CASE("of a status only what is there is taken, whatever it is") {
  const RunningTicker ticker = running_ticker(
      R"({"version":"2","uptime_seconds":60,"screen":{"output":"kms","driver":"d","width":640,)"
      R"("height":360,"refresh_hz":50.0},"showing":{"demo":false},"store":{"file":"/f","trouble":""},)"
      R"("last_minute":{"refreshes":3000,"steps":{"skipped":4}},"now":"2026-11-22T09:30:00Z",)"
      R"("trouble":[{"time":"2026-11-22T09:25:00Z","level":"error","text":"old"},)"
      R"({"time":null,"level":"warning","text":"new"}]})");
  CHECK(ticker.version == "2");
  CHECK(ticker.size == SizePx{640, 360});
  CHECK(ticker.store_file == "/f");
  CHECK(ticker.refreshes == 3000);
  CHECK(ticker.missed == 4);
  CHECK(ticker.last_error == "old");
  CHECK(ticker.last_error_age == "5 min ago");
  for (const char* odd : {"", "null", "[]", "{}", R"({"version":5})"}) {
    CHECK(running_ticker(odd).refreshes == 0);
  }
}
