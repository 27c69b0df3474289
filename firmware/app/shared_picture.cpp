#include "firmware/app/shared_picture.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sharit {
namespace {

/// Larger than any screen SDL opens; keeps a false size from asking for memory.
constexpr int kLargestSide = 16384;

/// Moves all bytes by `step(place, bytes left)`, as read and write do; false when it fails.
template <typename Step>
bool move_all(std::size_t size, Step step) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t moved = step(done, size - done);
    if (moved < 0 && errno == EINTR) continue;
    if (moved <= 0) return false;
    done += static_cast<std::size_t>(moved);
  }
  return true;
}

}  // namespace

std::optional<Descriptor> share_picture(const Bitmap& picture) {
  Descriptor file(memfd_create("sharit-picture", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!file) return std::nullopt;
  const auto bytes = std::as_bytes(std::span(picture.xrgb));
  const bool written = move_all(bytes.size(), [&](std::size_t at, std::size_t left) {
    return pwrite(file.get(), bytes.data() + at, left, static_cast<off_t>(at));
  });
  if (!written) return std::nullopt;
  (void)fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  return file;
}

std::optional<Bitmap> read_shared_picture(const Descriptor& file, SizePx size) {
  const auto sane = [](int side) { return side > 0 && side <= kLargestSide; };
  if (!file || !sane(size.width) || !sane(size.height)) return std::nullopt;
  const std::size_t pixels =
      static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  struct stat status = {};
  if (fstat(file.get(), &status) != 0 ||
      static_cast<std::size_t>(status.st_size) != pixels * sizeof(std::uint32_t)) {
    return std::nullopt;
  }
  Bitmap picture{size, std::vector<std::uint32_t>(pixels)};
  const auto bytes = std::as_writable_bytes(std::span(picture.xrgb));
  const bool read = move_all(bytes.size(), [&](std::size_t at, std::size_t left) {
    return pread(file.get(), bytes.data() + at, left, static_cast<off_t>(at));
  });
  if (!read) return std::nullopt;
  return picture;
}

}  // namespace sharit
