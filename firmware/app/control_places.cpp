#include "firmware/app/control_places.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "sharit.sock";
/// RuntimeDirectory=sharit of the unit.
constexpr const char* kOfTheService = "/run/sharit";

}  // namespace

std::vector<std::filesystem::path> control_places(const Environment& environment) {
  std::vector<std::filesystem::path> places;
  if (const auto folders = environment("RUNTIME_DIRECTORY")) {
    // systemd writes several with colons between them.
    places.push_back(std::filesystem::path(folders->substr(0, folders->find(':'))) / kName);
  }
  if (const auto folder = environment("XDG_RUNTIME_DIR")) {
    places.push_back(std::filesystem::path(*folder) / kName);
  }
  if (const auto folder = state_folder("", environment)) places.push_back(*folder / kName);
  places.push_back(std::filesystem::path(kOfTheService) / kName);
  return places;
}

}  // namespace sharit
