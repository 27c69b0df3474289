#include "firmware/app/control_places.hpp"

#include <map>
#include <string>

#include <doctest/doctest.h>

using namespace sharit;

namespace {

std::vector<std::string> places(const std::map<std::string, std::string>& variables) {
  const auto found = control_places([&](std::string_view name) {
    const auto at = variables.find(std::string(name));
    return at == variables.end() ? std::nullopt : std::optional(at->second);
  });
  return {found.begin(), found.end()};
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("the control socket is in the service's folder, else the session's, else the state's") {
  CHECK(places({{"RUNTIME_DIRECTORY", "/run/a:/run/b"},
                {"XDG_RUNTIME_DIR", "/run/user/7"},
                {"HOME", "/home/x"}}) == Paths{"/run/a/sharit.sock", "/run/user/7/sharit.sock",
                                               "/home/x/.local/state/sharit/sharit.sock",
                                               "/run/sharit/sharit.sock"});
  CHECK(places({{"STATE_DIRECTORY", "/var/lib/sharit"}}) ==
        Paths{"/var/lib/sharit/sharit.sock", "/run/sharit/sharit.sock"});
  CHECK(places({}) == Paths{"/run/sharit/sharit.sock"});
}
