#pragma once

#include <chrono>
#include <expected>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "firmware/system/descriptor.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// What goes over the control socket: one line of text (its meaning is the app's affair), and a
/// file beside it, where there is one.
struct ControlAnswer {
  std::string text;
  Descriptor file;
};

/// The listening end of a local socket by which other processes of this machine ask the running
/// program: one request a connection, answered in turn. Only the program's own user and root may
/// ask. A file that a dead program left is replaced, the socket of a living one never (a lock
/// beside it tells them apart). Owns: descriptors, lock, and the file, which goes with it.
/// Thread: one; `stop` from any. Never throws.
class ControlSocket {
 public:
  using Answer = std::function<ControlAnswer(std::string_view request)>;

  /// Fails (kDevice): another program answers there, or the file cannot be made.
  [[nodiscard]] static Result<ControlSocket> listen(const std::filesystem::path& path);
  ControlSocket(ControlSocket&&) = default;
  ControlSocket& operator=(ControlSocket&&) = delete;
  ~ControlSocket();

  /// Waits for a request and answers it; who does not ask or listen within a second is left.
  /// False when it was stopped.
  [[nodiscard]] bool serve(const Answer& answer);
  /// Ends the waiting of `serve`, now and for ever.
  void stop() const;

 private:
  ControlSocket(std::filesystem::path path, Descriptor lock, Descriptor listener, Descriptor wake);

  std::filesystem::path path_;
  Descriptor lock_;
  Descriptor listener_;
  Descriptor wake_;
};

/// Why nothing was heard.
enum class NoAnswer {
  kNobody,     ///< Nobody listens there.
  kForbidden,  ///< Somebody may, but for another user.
  kSilent,     ///< It listens and gives no answer in time.
};

/// The asking end: sends one request and waits for the answer. Blocks for at most `longest`.
/// Thread: any.
[[nodiscard]] std::expected<ControlAnswer, NoAnswer> ask_control(const std::filesystem::path& path,
                                                                 std::string_view request,
                                                                 std::chrono::milliseconds longest);

}  // namespace sharit
