#include "firmware/system/signals.hpp"

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("SIGTERM and SIGINT become an answer, SIGHUP another") {
  for (const int signal : {SIGTERM, SIGINT}) {
    auto signals = StopSignals::install();
    REQUIRE(signals);
    CHECK_FALSE(signals->stop_requested());
    kill(getpid(), SIGHUP);
    CHECK(signals->take_reload());
    CHECK_FALSE(signals->take_reload());
    CHECK_FALSE(signals->stop_requested());
    kill(getpid(), signal);
    CHECK(signals->stop_requested());
    CHECK(signals->stop_requested());
  }
}

TEST_CASE("SIGPIPE does no harm") {
  auto signals = StopSignals::install();
  REQUIRE(signals);
  kill(getpid(), SIGPIPE);
  CHECK_FALSE(signals->stop_requested());
}

TEST_CASE("a signal that was not asked for does not end the process afterwards") {
  {
    auto signals = StopSignals::install();
    REQUIRE(signals);
    kill(getpid(), SIGTERM);
  }
  CHECK(true);
}

TEST_CASE("a second signal after the answer ends the process") {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // The test runner catches signals itself; a program of ours does not.
    std::signal(SIGTERM, SIG_DFL);
    auto signals = StopSignals::install();
    kill(getpid(), SIGTERM);
    if (!signals || !signals->stop_requested()) _exit(7);
    kill(getpid(), SIGTERM);
    _exit(8);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
}
