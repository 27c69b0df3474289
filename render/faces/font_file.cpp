#include "render/faces/font_file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sharit {
namespace {

/// An open file descriptor.
class Descriptor {
 public:
  explicit Descriptor(const char* path) : fd_(::open(path, O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

std::unexpected<Error> file_trouble(const std::string& path, const std::string& why) {
  return fail(Fault::kDevice, "font file " + path + ": " + why);
}

}  // namespace

Result<std::unique_ptr<FontFile>> FontFile::create(const std::string& path) {
  const Descriptor file(path.c_str());
  if (file.get() < 0) {
    return file_trouble(path, std::generic_category().message(errno));
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return file_trouble(path, "not a regular file");
  }
  if (status.st_size <= 0) return file_trouble(path, "the file is empty");
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (start == MAP_FAILED) {
    return file_trouble(path, std::generic_category().message(errno));
  }
  return std::unique_ptr<FontFile>(new FontFile({static_cast<const std::byte*>(start), size}));
}

FontFile::~FontFile() {
  ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace sharit
