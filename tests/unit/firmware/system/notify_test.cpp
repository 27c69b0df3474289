#include "firmware/system/notify.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace sharit;

TEST_CASE("outside of systemd nothing happens") {
  unsetenv("NOTIFY_SOCKET");
  unsetenv("WATCHDOG_USEC");
  const ServiceNotifier notifier;
  notifier.ready();
  notifier.alive();
  CHECK_FALSE(ServiceNotifier::managed());
  CHECK_FALSE(ServiceNotifier::watchdog_interval());
}

TEST_CASE("a service manager hears what it is told") {
  const auto path =
      std::filesystem::temp_directory_path() / ("sharit-notify-" + std::to_string(getpid()));
  const int manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  REQUIRE(manager >= 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  path.string().copy(address.sun_path, sizeof(address.sun_path) - 1);
  const void* any = &address;
  REQUIRE(bind(manager, static_cast<const sockaddr*>(any), sizeof(address)) == 0);
  setenv("NOTIFY_SOCKET", path.c_str(), 1);
  setenv("WATCHDOG_USEC", "30000000", 1);

  const ServiceNotifier notifier;
  notifier.ready();
  notifier.status("two\nlines");
  notifier.alive();
  notifier.stopping();
  std::vector<std::string> heard;
  char buffer[256];
  for (ssize_t got = 0; (got = recv(manager, buffer, sizeof(buffer), 0)) > 0;)
    heard.emplace_back(buffer, static_cast<std::size_t>(got));
  CHECK(heard ==
        std::vector<std::string>{"READY=1", "STATUS=two lines", "WATCHDOG=1", "STOPPING=1"});
  CHECK(ServiceNotifier::managed());
  CHECK(ServiceNotifier::watchdog_interval() == std::chrono::seconds{15});

  unsetenv("NOTIFY_SOCKET");
  unsetenv("WATCHDOG_USEC");
  close(manager);
  std::filesystem::remove(path);
}
