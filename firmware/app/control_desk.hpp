#pragma once

#include <memory>
#include <string_view>
#include <thread>

#include "firmware/app/newsroom.hpp"
#include "firmware/app/screenshot_order.hpp"
#include "firmware/app/status_board.hpp"
#include "firmware/system/clock.hpp"
#include "firmware/system/control_socket.hpp"
#include "firmware/system/remembering_log.hpp"

namespace sharit {

/// What the desk asks when it is asked itself. @lifetime all of it outlives the desk.
struct DeskParts {
  const StatusBoard& board;
  ScreenshotOrder& pictures;
  Newsroom& newsroom;
  const RememberingLog& log;
  const Clock& clock;
};

/// Answers other processes of this machine: `{"ask":"status"}` with the status as JSON,
/// `{"ask":"screenshot"}` with `{"width":…,"height":…,"copying_ms":…}` and the pixels in a file of
/// memory (XRGB words, rows from the top); `{"ask":"withdraw","words":[…]}` and "release" with
/// `{"headlines":[{"text":…,"source":…}],"kept":…}` as `WordsMeant` has them. What it can't answer
/// is `{"error":"…"}`. Thread: its own, which sleeps until somebody asks. Owns: socket and thread.
class ControlDesk {
 public:
  ControlDesk(ControlSocket socket, DeskParts parts);
  ~ControlDesk();
  ControlDesk(const ControlDesk&) = delete;
  ControlDesk& operator=(const ControlDesk&) = delete;

  /// Makes one where `control_places` says; null, with a warning in the log, where none can be.
  [[nodiscard]] static std::unique_ptr<ControlDesk> open(DeskParts parts, Log& log);

 private:
  [[nodiscard]] ControlAnswer answer(std::string_view request) const;

  ControlSocket socket_;
  DeskParts parts_;
  std::jthread thread_;
};

}  // namespace sharit
