#include "firmware/app/control_desk.hpp"

#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "firmware/app/control_places.hpp"
#include "firmware/app/shared_picture.hpp"
#include "firmware/app/status_json.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

/// A picture that rests is looked at every 50 ms; a display that is late takes a second.
constexpr auto kPictureWait = 3s;

ControlAnswer refuse(const char* why) {
  return {json{{"error", why}}.dump(), {}};
}

ControlAnswer give_status(const DeskParts& parts) {
  const auto loop = parts.board.newest();
  if (!loop) return refuse("starting");
  return {status_json({loop, parts.newsroom.state(), parts.log.lines(), memory_use(),
                       parts.clock.monotonic(), parts.clock.wall()}),
          {}};
}

ControlAnswer give_screenshot(const DeskParts& parts) {
  const auto loop = parts.board.newest();
  if (!loop) return refuse("starting");
  const auto taken = parts.pictures.take(loop->screen.size, kPictureWait);
  if (!taken) return refuse("no_picture");
  auto file = share_picture(taken->picture);
  if (!file) return refuse("no_memory");
  const json head = {{"width", taken->picture.size.width},
                     {"height", taken->picture.size.height},
                     {"copying_ms", static_cast<double>(taken->copying.count()) / 1e6}};
  return {head.dump(), std::move(*file)};
}

ControlAnswer give_meaning(const WordsMeant& meant) {
  json headlines = json::array();
  for (const Headline& headline : meant.headlines) {
    headlines.push_back({{"text", headline.text}, {"source", headline.source}});
  }
  return {json{{"headlines", std::move(headlines)}, {"kept", meant.kept}}.dump(
              -1, ' ', false, json::error_handler_t::replace),
          {}};
}

ControlAnswer withdraw(const DeskParts& parts, const std::vector<std::string>& words) {
  std::vector<Headline> on_screen;
  if (const auto loop = parts.board.newest()) {
    for (const ShownHeadline& shown : loop->reading) {
      // The venue's name is no headline.
      if (shown.headline && !shown.headline->id.empty()) on_screen.push_back(*shown.headline);
    }
  }
  return give_meaning(parts.newsroom.withdraw(words, on_screen));
}

/// None: there is something else than words.
std::optional<std::vector<std::string>> words_of(const json& asked) {
  const auto words = asked.find("words");
  if (words == asked.end() || !words->is_array()) return std::nullopt;
  std::vector<std::string> out;
  for (const json& word : *words) {
    if (!word.is_string()) return std::nullopt;
    out.push_back(word.get<std::string>());
  }
  return out;
}

}  // namespace

std::unique_ptr<ControlDesk> ControlDesk::open(DeskParts parts, Log& log) {
  const std::filesystem::path place = control_places(process_environment).front();
  std::error_code failed;
  // The service's and the session's folders are there; the one for state may not be yet.
  std::filesystem::create_directories(place.parent_path(), failed);
  auto socket = ControlSocket::listen(place);
  if (!socket) {
    log.warn("control", socket.error().message);
    return nullptr;
  }
  return std::make_unique<ControlDesk>(std::move(*socket), parts);
}

ControlDesk::ControlDesk(ControlSocket socket, DeskParts parts)
    : socket_(std::move(socket)), parts_(parts), thread_([this] {
        while (socket_.serve([this](std::string_view request) { return answer(request); })) {
        }
      }) {}

ControlDesk::~ControlDesk() {
  socket_.stop();
}

ControlAnswer ControlDesk::answer(std::string_view request) const {
  const json asked = json::parse(request, nullptr, false);
  const auto ask = asked.is_object() ? asked.find("ask") : asked.end();
  if (ask == asked.end() || !ask->is_string()) return refuse("bad_request");
  if (*ask == "status") return give_status(parts_);
  if (*ask == "screenshot") return give_screenshot(parts_);
  if (*ask == "withdraw" || *ask == "release") {
    const auto words = words_of(asked);
    if (!words) return refuse("bad_request");
    return *ask == "withdraw" ? withdraw(parts_, *words)
                              : give_meaning(parts_.newsroom.release(*words));
  }
  return refuse("unknown_request");
}

}  // namespace sharit
