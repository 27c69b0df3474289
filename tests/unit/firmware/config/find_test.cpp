#include "firmware/config/find.hpp"

#include <filesystem>
#include <fstream>
#include <map>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace sharit;
namespace fs = std::filesystem;

namespace {

/// A folder of its own with files in it, gone at the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("sharit-find-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  fs::path file(const std::string& name) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << "\n";
    return path / name;
  }
};

Environment environment_of(std::map<std::string, std::string, std::less<>> values) {
  return [values = std::move(values)](std::string_view name) -> std::optional<std::string> {
    const auto found = values.find(name);
    if (found == values.end()) return std::nullopt;
    return found->second;
  };
}

}  // namespace

TEST_CASE("the configuration is looked for in the order of the manual") {
  const Folder folder;
  const fs::path given = folder.file("given.toml");
  const fs::path named = folder.file("named.toml");
  const fs::path user = folder.file("xdg/sharit/sharit.toml");
  const fs::path home = folder.file("home/.config/sharit/sharit.toml");
  const fs::path system = folder.file("etc.toml");
  const std::string xdg = (folder.path / "xdg").string();
  const std::string home_dir = (folder.path / "home").string();
  CHECK(*find_config(given, environment_of({{"SHARIT_CONFIG", named.string()}}), system) == given);
  CHECK(*find_config({},
                     environment_of({{"SHARIT_CONFIG", named.string()}, {"XDG_CONFIG_HOME", xdg}}),
                     system) == named);
  CHECK(*find_config({}, environment_of({{"XDG_CONFIG_HOME", xdg}, {"HOME", home_dir}}), system) ==
        user);
  CHECK(*find_config({}, environment_of({{"HOME", home_dir}}), system) == home);
  CHECK(*find_config({}, environment_of({{"XDG_CONFIG_HOME", "xdg"}, {"HOME", home_dir}}),
                     system) == home);
  CHECK(*find_config({}, environment_of({}), system) == system);
  CHECK(*find_config({}, environment_of({}), folder.path / "none.toml") == std::nullopt);
}

TEST_CASE("a file that was named must be there") {
  const Folder folder;
  const fs::path system = folder.file("etc.toml");
  const auto given = find_config(folder.path / "no.toml", environment_of({}), system);
  REQUIRE_FALSE(given);
  CHECK(given.error().fault == Fault::kInput);
  CHECK(given.error().message.find("--config") != std::string::npos);
  CHECK_FALSE(find_config({}, environment_of({{"SHARIT_CONFIG", "/nonexistent"}}), system));
  folder.file("sharit.toml.txt");
  const auto windows = find_config(folder.path / "sharit.toml", environment_of({}), system);
  REQUIRE_FALSE(windows);
  CHECK(windows.error().message.find("rename it") != std::string::npos);
}

TEST_CASE("state goes where the operator, systemd or XDG says") {
  CHECK(*state_folder("/data", environment_of({{"STATE_DIRECTORY", "/var/lib/sharit"}})) ==
        "/data");
  CHECK(*state_folder("", environment_of({{"STATE_DIRECTORY", "/var/lib/a:/var/lib/b"}})) ==
        "/var/lib/a");
  CHECK(*state_folder("", environment_of({{"XDG_STATE_HOME", "/s"}, {"HOME", "/h"}})) ==
        "/s/sharit");
  CHECK(*state_folder("", environment_of({{"HOME", "/h"}})) == "/h/.local/state/sharit");
  const auto nowhere = state_folder("", environment_of({}));
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().fault == Fault::kDevice);
}

TEST_CASE("a first file is written where it will be looked for") {
  const auto both = environment_of(
      {{"SHARIT_CONFIG", "/a/named.toml"}, {"XDG_CONFIG_HOME", "/x"}, {"HOME", "/home/me"}});
  CHECK(config_place(fs::path("mine.toml"), both) == "mine.toml");
  CHECK(config_place(std::nullopt, both) == "/a/named.toml");
  CHECK(config_place(std::nullopt, environment_of({{"XDG_CONFIG_HOME", "/x"}, {"HOME", "/h"}})) ==
        "/x/sharit/sharit.toml");
  CHECK(config_place(std::nullopt, environment_of({{"HOME", "/home/me"}})) ==
        "/home/me/.config/sharit/sharit.toml");
  CHECK(config_place(std::nullopt, environment_of({}), "/etc/s.toml") == "/etc/s.toml");
}
