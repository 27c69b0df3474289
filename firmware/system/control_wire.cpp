#include "firmware/system/control_wire.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace sharit {
namespace {

/// Room for one descriptor beside a message (cmsg(3)).
union FileRoom {
  cmsghdr head;
  std::array<char, CMSG_SPACE(sizeof(int))> bytes;
};

bool ready(int socket, short event, WireDeadline deadline) {
  while (true) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd waiting{socket, event, 0};
    const int found = poll(&waiting, 1, static_cast<int>(left.count()));
    if (found > 0) return true;
    if (found == 0 || errno != EINTR) return false;
  }
}

void take_file(msghdr& message, Descriptor* file) {
  for (cmsghdr* head = CMSG_FIRSTHDR(&message); head != nullptr;
       head = CMSG_NXTHDR(&message, head)) {
    if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS) continue;
    int number = -1;
    std::memcpy(&number, CMSG_DATA(head), sizeof number);
    Descriptor got(number);  // Closed at once where nobody wants it.
    if (file != nullptr) *file = std::move(got);
  }
}

}  // namespace

std::optional<sockaddr_un> wire_address(const std::filesystem::path& path) {
  sockaddr_un address = {};
  const std::string& name = path.native();
  if (name.empty() || name.size() >= sizeof address.sun_path) return std::nullopt;
  address.sun_family = AF_UNIX;
  name.copy(address.sun_path, name.size());
  return address;
}

std::optional<std::string> read_wire_line(int socket, std::size_t limit, WireDeadline deadline,
                                          Descriptor* file) {
  std::string text;
  std::array<char, 4096> buffer;
  while (text.size() <= limit && ready(socket, POLLIN, deadline)) {
    iovec part{buffer.data(), buffer.size()};
    FileRoom room = {};
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room.bytes.data();
    message.msg_controllen = room.bytes.size();
    const ssize_t got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got < 0) return std::nullopt;
    take_file(message, file);
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (const std::size_t end = text.find('\n'); end != std::string::npos) {
      text.resize(end);
      return text;
    }
    if (got == 0) return text.empty() ? std::nullopt : std::optional(text);
  }
  return std::nullopt;
}

bool write_wire_line(int socket, std::string_view text, int file, WireDeadline deadline) {
  std::string line(text);
  line.push_back('\n');
  std::size_t sent = 0;
  while (sent < line.size() && ready(socket, POLLOUT, deadline)) {
    iovec part{line.data() + sent, line.size() - sent};
    FileRoom room = {};
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (file >= 0 && sent == 0) {
      message.msg_control = room.bytes.data();
      message.msg_controllen = room.bytes.size();
      cmsghdr* const head = CMSG_FIRSTHDR(&message);
      head->cmsg_level = SOL_SOCKET;
      head->cmsg_type = SCM_RIGHTS;
      head->cmsg_len = CMSG_LEN(sizeof file);
      std::memcpy(CMSG_DATA(head), &file, sizeof file);
    }
    const ssize_t took = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (took < 0 && errno != EINTR && errno != EAGAIN) return false;
    if (took > 0) sent += static_cast<std::size_t>(took);
  }
  return sent == line.size();
}

}  // namespace sharit
