#include "firmware/system/control_socket.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "firmware/system/control_wire.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLongestRequest = 64UL * 1024;
constexpr std::size_t kLongestAnswer = 16UL * 1024 * 1024;
constexpr auto kPatience = 1s;
constexpr int kMostWaiting = 8;

const sockaddr* any(const sockaddr_un& address) {
  const void* const untyped = &address;
  return static_cast<const sockaddr*>(untyped);
}

std::string reason() {
  return std::generic_category().message(errno);
}

/// May the other end ask? The file's mode says so already; this holds where file systems forget it.
bool may_ask(int connection) {
  ucred peer = {};
  socklen_t size = sizeof peer;
  return getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
         (peer.uid == 0 || peer.uid == geteuid());
}

}  // namespace

Result<ControlSocket> ControlSocket::listen(const std::filesystem::path& path) {
  const auto refuse = [&path](const std::string& why) {
    return fail(Fault::kDevice, "The control socket " + path.string() + " cannot be made: " + why +
                                    ". `sharit status` and `sharit screenshot` will not work.");
  };
  const auto address = wire_address(path);
  if (!address) return refuse("its path is longer than 107 bytes");
  const std::string lock_file = path.string() + ".lock";
  Descriptor lock(open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!lock) return refuse(reason());
  if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
    return fail(Fault::kDevice, "Another Sharit runs and answers at " + path.string() +
                                    ": `sharit status` tells of that one.");
  }
  Descriptor wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  Descriptor listener(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!wake || !listener) return refuse(reason());
  if (unlink(path.c_str()) != 0 && errno != ENOENT) return refuse(reason());
  // On Linux the file takes the socket's mode as it is now, so there is no moment of another one.
  if (fchmod(listener.get(), S_IRUSR | S_IWUSR) != 0 ||
      bind(listener.get(), any(*address), sizeof *address) != 0 ||
      ::listen(listener.get(), kMostWaiting) != 0) {
    return refuse(reason());
  }
  return ControlSocket(path, std::move(lock), std::move(listener), std::move(wake));
}

ControlSocket::ControlSocket(std::filesystem::path path, Descriptor lock, Descriptor listener,
                             Descriptor wake)
    : path_(std::move(path)),
      lock_(std::move(lock)),
      listener_(std::move(listener)),
      wake_(std::move(wake)) {}

ControlSocket::~ControlSocket() {
  if (listener_) unlink(path_.c_str());
}

bool ControlSocket::serve(const Answer& answer) {
  std::array<pollfd, 2> waiting{pollfd{listener_.get(), POLLIN, 0}, pollfd{wake_.get(), POLLIN, 0}};
  if (poll(waiting.data(), waiting.size(), -1) < 0) return true;
  if (waiting[1].revents != 0) return false;
  const Descriptor connection(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
  if (!connection || !may_ask(connection.get())) return true;
  const auto asked = read_wire_line(connection.get(), kLongestRequest,
                                    std::chrono::steady_clock::now() + kPatience, nullptr);
  if (!asked) return true;
  const ControlAnswer given = answer(*asked);
  // An asker that has gone away is its own affair.
  (void)write_wire_line(connection.get(), given.text, given.file.get(),
                        std::chrono::steady_clock::now() + kPatience);
  return true;
}

void ControlSocket::stop() const {
  const std::uint64_t one = 1;
  (void)!write(wake_.get(), &one, sizeof one);
}

std::expected<ControlAnswer, NoAnswer> ask_control(const std::filesystem::path& path,
                                                   std::string_view request,
                                                   std::chrono::milliseconds longest) {
  const WireDeadline deadline = std::chrono::steady_clock::now() + longest;
  const auto address = wire_address(path);
  const Descriptor connection(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!address || !connection) return std::unexpected(NoAnswer::kNobody);
  // Blocks only where more ask than may wait, and then for as long as one of them takes.
  timeval patience{static_cast<time_t>(longest.count() / 1000),
                   static_cast<suseconds_t>(longest.count() % 1000 * 1000)};
  setsockopt(connection.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (connect(connection.get(), any(*address), sizeof *address) != 0) {
    if (errno == EACCES || errno == EPERM) return std::unexpected(NoAnswer::kForbidden);
    return std::unexpected(errno == EAGAIN ? NoAnswer::kSilent : NoAnswer::kNobody);
  }
  ControlAnswer answer;
  if (!write_wire_line(connection.get(), request, -1, deadline)) {
    return std::unexpected(NoAnswer::kSilent);
  }
  auto text = read_wire_line(connection.get(), kLongestAnswer, deadline, &answer.file);
  if (!text) return std::unexpected(NoAnswer::kSilent);
  answer.text = std::move(*text);
  return answer;
}

}  // namespace sharit
