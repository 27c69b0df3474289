#pragma once

#include <csignal>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sharit::test {

/// Runs tests/support/feed_server.py as a child for the life of this object. It ends when its
/// standard input closes, so it can't outlive the test program.
class FeedServer {
 public:
  FeedServer() {
    int to_child[2];
    int from_child[2];
    if (pipe2(to_child, O_CLOEXEC) != 0 || pipe2(from_child, O_CLOEXEC) != 0) std::abort();
    pid_ = fork();
    if (pid_ == 0) {
      dup2(to_child[0], 0);
      dup2(from_child[1], 1);
      // Debian's own first: one that a developer put before it may start slowly.
      execl("/usr/bin/python3", "python3", "-IS", SHARIT_TEST_DATA "/support/feed_server.py",
            nullptr);
      execlp("python3", "python3", SHARIT_TEST_DATA "/support/feed_server.py", nullptr);
      _exit(127);
    }
    close(to_child[0]);
    close(from_child[1]);
    input_ = to_child[1];
    char digit = 0;
    while (read(from_child[0], &digit, 1) == 1 && digit != '\n') port_.push_back(digit);
    close(from_child[0]);
  }
  ~FeedServer() { stop(); }
  FeedServer(const FeedServer&) = delete;
  FeedServer& operator=(const FeedServer&) = delete;

  void stop() {
    if (pid_ <= 0) return;
    close(input_);
    kill(pid_, SIGTERM);
    waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }

  /// It answers on every address of the loopback network: each is a host of its own.
  [[nodiscard]] std::string url(const std::string& path,
                                const std::string& host = "127.0.0.1") const {
    return "http://" + host + ":" + port_ + path;
  }
  [[nodiscard]] const std::string& port() const { return port_; }

 private:
  pid_t pid_ = 0;
  int input_ = -1;
  std::string port_;
};

}  // namespace sharit::test
