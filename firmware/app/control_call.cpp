#include "firmware/app/control_call.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "firmware/app/control_places.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

/// Longer than the desk waits for a picture.
constexpr auto kLongestAnswer = 5s;

TickerSilence silence_of(NoAnswer why) {
  switch (why) {
    case NoAnswer::kForbidden:
      return {"not_allowed",
              "Sharit runs here as another user, and only that user and root may ask it. Write "
              "sudo before the command."};
    case NoAnswer::kSilent:
      return {"silent",
              "Sharit runs here but does not answer. If the picture stands still too, start it "
              "anew: sudo systemctl restart sharit"};
    case NoAnswer::kNobody:
      break;
  }
  return {"not_running",
          "Sharit is not running here. Start it with: sudo systemctl start sharit (the service), "
          "or: sharit run"};
}

TickerSilence refusal_of(const std::string& reason) {
  if (reason == "starting") return {reason, "Sharit is starting. Ask again in some seconds."};
  if (reason == "no_picture") return {reason, "The display gives no picture just now. Ask again."};
  if (reason == "no_memory") return {reason, "There is no memory left for a picture."};
  return {reason,
          "The Sharit that runs here is of another version and does not know this "
          "question. Start it anew: sudo systemctl restart sharit"};
}

}  // namespace

std::expected<ControlAnswer, TickerSilence> ask_ticker(std::string_view what,
                                                       const std::vector<std::string>& words) {
  json asked{{"ask", what}};
  if (!words.empty()) asked["words"] = words;
  const std::string request = asked.dump(-1, ' ', false, json::error_handler_t::replace);
  NoAnswer why = NoAnswer::kNobody;
  for (const auto& place : control_places(process_environment)) {
    auto answer = ask_control(place, request, kLongestAnswer);
    if (!answer) {
      if (answer.error() != NoAnswer::kNobody) why = answer.error();
      continue;
    }
    const json said = json::parse(answer->text, nullptr, false);
    if (!said.is_object()) return std::unexpected(silence_of(NoAnswer::kSilent));
    if (const auto error = said.find("error"); error != said.end()) {
      return std::unexpected(refusal_of(error->is_string() ? error->get<std::string>() : ""));
    }
    return std::move(*answer);
  }
  return std::unexpected(silence_of(why));
}

}  // namespace sharit
