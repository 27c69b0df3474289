#include "firmware/app/state_file.hpp"

#include <system_error>

#include "firmware/config/find.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "headlines.sqlite";

}  // namespace

std::filesystem::path state_file_place(const Settings& settings) {
  const auto folder = state_folder(settings.storage.dir, process_environment);
  return folder ? *folder / kName : std::filesystem::path{};
}

std::filesystem::path state_file(const Settings& settings, Log& log) {
  const auto folder = state_folder(settings.storage.dir, process_environment);
  if (!folder) {
    log.warn("store", folder.error().message + " Headlines are kept in memory only.");
    return {};
  }
  std::error_code error;
  std::filesystem::create_directories(*folder, error);
  if (error) {
    log.warn("store", "The folder " + folder->string() + " cannot be made (" + error.message() +
                          "). Headlines are kept in memory only.");
    return {};
  }
  return *folder / kName;
}

}  // namespace sharit
