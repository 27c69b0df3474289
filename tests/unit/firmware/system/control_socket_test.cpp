#include "firmware/system/control_socket.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <utility>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "firmware/system/control_wire.hpp"

using namespace sharit;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

struct Folder {
  fs::path path = fs::temp_directory_path() / ("sharit-control-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] fs::path socket() const { return path / "sharit.sock"; }
};

/// Answers on a thread of its own for as long as it lives.
class Server {
 public:
  Server(ControlSocket socket, ControlSocket::Answer answer)
      : socket_(std::move(socket)), thread_([this, answer = std::move(answer)] {
          while (socket_.serve(answer)) {
          }
        }) {}
  ~Server() {
    socket_.stop();
    thread_.join();
  }

 private:
  ControlSocket socket_;
  std::thread thread_;
};

ControlAnswer echo(std::string_view request) {
  return {"heard " + std::string(request), {}};
}

}  // namespace

TEST_CASE("a request gets its answer, many one after the other") {
  const Folder folder;
  auto socket = ControlSocket::listen(folder.socket());
  REQUIRE(socket);
  const Server server(std::move(*socket), echo);
  for (int i = 0; i < 50; ++i) {
    const auto answer = ask_control(folder.socket(), std::to_string(i), 2s);
    REQUIRE(answer);
    CHECK(answer->text == "heard " + std::to_string(i));
    CHECK_FALSE(answer->file);
  }
}

TEST_CASE("a long answer arrives whole, and a file beside it") {
  const Folder folder;
  const std::string words(300'000, 'x');
  auto socket = ControlSocket::listen(folder.socket());
  REQUIRE(socket);
  const Server server(std::move(*socket), [&words](std::string_view) {
    Descriptor file(memfd_create("test", MFD_CLOEXEC));
    CHECK(write(file.get(), "pixels", 6) == 6);
    return ControlAnswer{words, std::move(file)};
  });
  const auto answer = ask_control(folder.socket(), "picture", 2s);
  REQUIRE(answer);
  CHECK(answer->text == words);
  REQUIRE(answer->file);
  char read_back[7] = {};
  CHECK(pread(answer->file.get(), read_back, 6, 0) == 6);
  CHECK(std::string(read_back) == "pixels");
  CHECK((fcntl(answer->file.get(), F_GETFD) & FD_CLOEXEC) != 0);
}

TEST_CASE("the file is for the program's own user, whatever the umask, and goes with the program") {
  const Folder folder;
  const mode_t before = umask(0);
  {
    const auto socket = ControlSocket::listen(folder.socket());
    REQUIRE(socket);
    struct stat status = {};
    REQUIRE(stat(folder.socket().c_str(), &status) == 0);
    CHECK(S_ISSOCK(status.st_mode));
    CHECK((status.st_mode & 0777) == 0600);
  }
  umask(before);
  CHECK_FALSE(fs::exists(folder.socket()));
}

TEST_CASE("a second program does not take the socket of a living one, but that of a dead one") {
  const Folder folder;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {  // Dies without cleaning up.
    const auto socket = ControlSocket::listen(folder.socket());
    _exit(socket ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WEXITSTATUS(status) == 0);
  REQUIRE(fs::exists(folder.socket()));
  CHECK(ask_control(folder.socket(), "x", 1s).error() == NoAnswer::kNobody);

  auto first = ControlSocket::listen(folder.socket());
  REQUIRE(first);
  const Server server(std::move(*first), echo);
  const auto second = ControlSocket::listen(folder.socket());
  REQUIRE_FALSE(second);
  CHECK(second.error().message.find("Another Sharit") != std::string::npos);
  CHECK(ask_control(folder.socket(), "x", 2s)->text == "heard x");
}

TEST_CASE("who connects and says nothing, or far too much, holds up the others for a second") {
  const Folder folder;
  auto socket = ControlSocket::listen(folder.socket());
  REQUIRE(socket);
  const Server server(std::move(*socket), echo);
  const auto address = wire_address(folder.socket());
  REQUIRE(address);
  const void* any = &*address;
  const auto connected = [&] {
    Descriptor mute(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    REQUIRE(connect(mute.get(), static_cast<const sockaddr*>(any), sizeof *address) == 0);
    return mute;
  };
  const Descriptor mute = connected();
  const Descriptor talker = connected();
  CHECK_FALSE(write_wire_line(talker.get(), std::string(1'000'000, 'x'), -1,
                              std::chrono::steady_clock::now() + 3s));
  const auto begun = std::chrono::steady_clock::now();
  CHECK(ask_control(folder.socket(), "x", 5s)->text == "heard x");
  CHECK(std::chrono::steady_clock::now() - begun < 3s);
}

TEST_CASE("nobody, a file that is no socket, and a path that is too long are nobody") {
  const Folder folder;
  CHECK(ask_control(folder.path / "absent", "x", 1s).error() == NoAnswer::kNobody);
  std::ofstream(folder.path / "file") << "x";
  CHECK(ask_control(folder.path / "file", "x", 1s).error() == NoAnswer::kNobody);
  const fs::path deep = folder.path / std::string(120, 'a');
  CHECK(ask_control(deep, "x", 1s).error() == NoAnswer::kNobody);
  const auto refused = ControlSocket::listen(deep);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("107 bytes") != std::string::npos);
  CHECK_FALSE(ControlSocket::listen(folder.path / "no" / "folder"));
}

TEST_CASE("a program that listens and never answers is silent") {
  const Folder folder;
  const auto socket = ControlSocket::listen(folder.socket());
  REQUIRE(socket);
  CHECK(ask_control(folder.socket(), "x", 100ms).error() == NoAnswer::kSilent);
}

TEST_CASE("another user is told that it is not allowed") {
  const Folder folder;
  const auto socket = ControlSocket::listen(folder.socket());
  REQUIRE(socket);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const bool other = geteuid() == 0 ? setuid(65534) == 0 : chmod(folder.socket().c_str(), 0) == 0;
    const auto answer = ask_control(folder.socket(), "x", 1s);
    _exit(other && !answer && answer.error() == NoAnswer::kForbidden ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WEXITSTATUS(status) == 0);
}
