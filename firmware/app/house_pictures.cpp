#include "firmware/app/house_pictures.hpp"

#include <utility>

#include <sys/stat.h>

#include "render/screen/picture_file.hpp"

namespace sharit {
namespace {

/// Another one means that the file is another; 0: there is none.
std::uint64_t version_of(const std::string& path) {
  struct stat status {};
  if (path.empty() || ::stat(path.c_str(), &status) != 0) return 0;
  std::uint64_t digest = 14695981039346656037U;  // FNV-1a
  const auto add = [&digest](auto part) {
    digest = (digest ^ static_cast<std::uint64_t>(part)) * 1099511628211U;
  };
  add(status.st_ino);
  add(status.st_size);
  for (const timespec& time : {status.st_mtim, status.st_ctim}) {
    add(time.tv_sec);
    add(time.tv_nsec);
  }
  return digest;
}

NamedPicture read_named(const std::string& path, const NamedPicture& old) {
  const std::uint64_t version = version_of(path);
  if (path == old.path && version == old.version) return old;
  NamedPicture named{path, version, nullptr, {}};
  if (path.empty()) return named;
  auto picture = read_picture(path);
  if (picture) {
    named.picture = std::make_shared<const Picture>(std::move(*picture));
  } else {
    named.trouble = picture.error().message;
  }
  return named;
}

}  // namespace

std::vector<std::string> HousePictures::troubles() const {
  std::vector<std::string> troubles;
  for (const NamedPicture* named : {&background, &logo}) {
    if (!named->trouble.empty()) troubles.push_back(named->trouble);
  }
  return troubles;
}

HousePictures read_pictures(const Settings& settings, const HousePictures& old) {
  return {read_named(settings.theme.background_image, old.background),
          read_named(settings.screen.logo, old.logo)};
}

}  // namespace sharit
