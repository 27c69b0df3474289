#include "firmware/config/report.hpp"

#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "firmware/config/load.hpp"

using namespace sharit;

TEST_CASE("a problem for people shows the line and a caret under the fault") {
  const auto outcome = load_settings("[screen]\nhijri_adjust = 30\n");
  CHECK(render_problems(outcome.problems, "a.toml") ==
        "a.toml:2:16: error: 30 is out of range for hijri_adjust [S405 out_of_range]\n"
        "  2 | hijri_adjust = 30\n"
        "    |                ^^\n"
        "  help: from -2 to 2\n");
}

TEST_CASE("nothing wrong prints nothing") {
  CHECK(render_problems({}, "a.toml").empty());
}

TEST_CASE("marks on letters and tabs do not move the caret") {
  // Six letters with three marks before the fault: the caret stands below the seventh cell.
  const Problem problem{1, 10, 1, Severity::kWarning, "x", "m", "", "مَمشىًّا X"};
  const std::string text = render_problems(std::vector{problem}, "f");
  CHECK(text.find("\n    |       ^\n") != std::string::npos);
  const Problem tab{1, 2, 1, Severity::kError, "x", "m", "", "\tX"};
  CHECK(render_problems(std::vector{tab}, "f").find("1 |  X\n    |  ^\n") != std::string::npos);
}

TEST_CASE("control characters of the file do not reach the terminal") {
  const Problem problem{
      1, 1, 1, Severity::kError, "x", "bad \x1B[31m", "\u202Eabc", "\x1B]0;t\x07"};
  const std::string text = render_problems(std::vector{problem}, "f\nf");
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(text.find("f\nf") == std::string::npos);
}

TEST_CASE("of a long line only the part round the fault is shown") {
  const Problem problem{1, 5000, 3, Severity::kError, "x", "m", "", std::string(10000, 'a')};
  const std::string text = render_problems(std::vector{problem}, "f");
  CHECK(text.size() < 500);
  CHECK(text.find("^^^") != std::string::npos);
}

TEST_CASE("problems for programs are one line of JSON") {
  const auto outcome = load_settings("[screen]\ntitle = 3\n[[feed]]\nurl='a.txt'\nselector='b'\n");
  const std::string text = problems_json(outcome.problems, "a.toml");
  CHECK(text.find('\n') == std::string::npos);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["file"] == "a.toml");
  CHECK(json["ok"] == false);
  REQUIRE(json["problems"].size() == 2);
  CHECK(json["problems"][0]["line"] == 2);
  CHECK(json["problems"][0]["column"] == 9);
  CHECK(json["problems"][0]["length"] == 1);
  CHECK(json["problems"][0]["severity"] == "error");
  CHECK(json["problems"][0]["code"] == "wrong_type");
  CHECK(json["problems"][0]["rule"] == "S401");
  CHECK(json["problems"][1]["severity"] == "warning");
  CHECK(nlohmann::json::parse(problems_json({}, "a"))["ok"] == true);
}

TEST_CASE("ill-formed bytes in a name make no ill-formed JSON") {
  CHECK(nlohmann::json::parse(problems_json({}, "a\xC7")).contains("file"));
}
