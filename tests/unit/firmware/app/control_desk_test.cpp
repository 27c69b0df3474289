#include "firmware/app/control_desk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include <unistd.h>
#include <nlohmann/json.hpp>

#include "firmware/app/shared_picture.hpp"
#include "render/screen/memory_screen.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

/// A desk in front of the demo, with a loop that the test plays itself.
struct Desk {
  std::filesystem::path place =
      std::filesystem::temp_directory_path() / ("sharit-desk-" + std::to_string(getpid()));
  FixedClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
  NullLog nowhere;
  RememberingLog log{nowhere, clock};
  StatusBoard board;
  ScreenshotOrder pictures;
  Newsroom newsroom{Configuration{}, *make_house({}), clock, log};
  ControlDesk desk{*ControlSocket::listen(place), {board, pictures, newsroom, log, clock}};

  ~Desk() { std::filesystem::remove(place.string() + ".lock"); }
  Desk() = default;
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] ControlAnswer ask(const std::string& request) const {
    auto answer = ask_control(place, request, 5s);
    REQUIRE(answer);
    return std::move(*answer);
  }
  void publish() {
    auto status = std::make_shared<LoopStatus>();
    status->edition = newsroom.edition();
    status->screen.size = {64, 32};
    board.publish(std::move(status));
  }
};

}  // namespace

TEST_CASE("what the desk can't answer it says so") {
  Desk desk;
  CHECK(desk.ask(R"({"ask":"status"})").text == R"({"error":"starting"})");
  CHECK(desk.ask(R"({"ask":"screenshot"})").text == R"({"error":"starting"})");
  CHECK(desk.ask(R"({"ask":"tea"})").text == R"({"error":"unknown_request"})");
  for (const char* odd : {"", "x", "[]", "{}", R"({"ask":5})", "\xFF\xFE", "{{{{{{{{"}) {
    CHECK(desk.ask(odd).text == R"({"error":"bad_request"})");
  }
}

TEST_CASE("the desk gives the status of the loop") {
  Desk desk;
  desk.publish();
  const std::string text = desk.ask(R"({"ask":"status"})").text;
  CHECK(text.find(R"("running":true)") != std::string::npos);
  CHECK(text.find(R"("demo":true)") != std::string::npos);
  CHECK(text.find(R"("width":64)") != std::string::npos);
}

TEST_CASE("the desk gives the picture that the loop copies, whatever its size is by then") {
  Desk desk;
  desk.publish();
  MemoryScreen screen({48, 20});
  Frame frame;
  frame.backdrop.top = frame.backdrop.bottom = Colour::rgb(0x336699);
  REQUIRE(screen.present(frame));
  std::jthread loop([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      desk.pictures.fill_in(screen, desk.clock);
      std::this_thread::sleep_for(2ms);
    }
  });
  const ControlAnswer answer = desk.ask(R"({"ask":"screenshot"})");
  CHECK(answer.text.find(R"("width":48)") != std::string::npos);
  const auto picture = read_shared_picture(answer.file, {48, 20});
  REQUIRE(picture);
  CHECK(picture->xrgb.back() == 0xFF336699U);
}

TEST_CASE("the desk withdraws a headline, says what was meant, and brings it back") {
  Desk desk;
  desk.publish();
  const auto ask = [&desk](const std::string& what, const std::string& words) {
    return nlohmann::json::parse(
        desk.ask(nlohmann::json{{"ask", what}, {"words", {words}}}.dump()).text);
  };
  const auto shown = [&desk](const std::string& text) {
    const auto edition = desk.newsroom.edition();
    return std::ranges::find(edition->playlist->entries, text, &Headline::text) !=
           edition->playlist->entries.end();
  };
  const auto soon = [](const auto& true_now) {
    for (int i = 0; i < 200 && !true_now(); ++i) std::this_thread::sleep_for(10ms);
    return true_now();
  };
  const std::string text = desk.newsroom.edition()->playlist->entries.front().text;
  CHECK(ask("withdraw", "كلمةلاتوجد")["headlines"].empty());
  const auto answer = ask("withdraw", text);
  REQUIRE(answer["headlines"].size() == 1);
  CHECK(answer["headlines"][0]["text"] == text);
  CHECK(answer["kept"] == false);  // The demo has no store.
  CHECK(soon([&] { return !shown(text); }));
  CHECK(desk.newsroom.state().withdrawn.front().text == text);
  CHECK(ask("withdraw", text)["headlines"].empty());
  REQUIRE(ask("release", text)["headlines"].size() == 1);
  CHECK(soon([&] { return shown(text); }));
  CHECK(desk.newsroom.state().withdrawn.empty());
  CHECK(desk.ask(R"({"ask":"withdraw","words":[5]})").text == R"({"error":"bad_request"})");
}

}  // namespace sharit
