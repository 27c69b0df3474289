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
  explicit Descriptor(const char* path) : fd_(::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
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

Result<std::vector<std::byte>> read_all(const Descriptor& file, const std::string& path) {
  constexpr std::size_t kPiece = 65536;
  std::vector<std::byte> bytes;
  while (true) {
    const std::size_t had = bytes.size();
    bytes.resize(had + kPiece);
    const ssize_t got = ::read(file.get(), bytes.data() + had, kPiece);
    if (got < 0 && errno == EINTR) {
      bytes.resize(had);
      continue;
    }
    if (got < 0) return file_trouble(path, std::generic_category().message(errno));
    bytes.resize(had + static_cast<std::size_t>(got));
    if (got == 0) return bytes;
    if (bytes.size() > FontFile::kLargestCopy) {
      return file_trouble(path, "larger than " +
                                    std::to_string(FontFile::kLargestCopy / 1024 / 1024) +
                                    " MiB; take a smaller font");
    }
  }
}

}  // namespace

Result<std::unique_ptr<FontFile>> FontFile::create(const std::string& path, FontStorage storage) {
  const Descriptor file(path.c_str());
  if (file.get() < 0) {
    return file_trouble(path, std::generic_category().message(errno));
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return file_trouble(path, "not a regular file");
  }
  if (storage == FontStorage::kCopied) {
    auto copy = read_all(file, path);
    if (!copy) return std::unexpected(copy.error());
    if (copy->empty()) return file_trouble(path, "the file is empty");
    copy->shrink_to_fit();
    return std::unique_ptr<FontFile>(new FontFile(std::move(*copy)));
  }
  if (status.st_size <= 0) return file_trouble(path, "the file is empty");
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (start == MAP_FAILED) {
    return file_trouble(path, std::generic_category().message(errno));
  }
  return std::unique_ptr<FontFile>(
      new FontFile(std::span<const std::byte>{static_cast<const std::byte*>(start), size}));
}

FontFile::~FontFile() {
  if (!mapped_.empty()) ::munmap(const_cast<std::byte*>(mapped_.data()), mapped_.size());
}

}  // namespace sharit
