#include "firmware/config/text_file.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace sharit {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<std::string> read_text_file(const std::filesystem::path& file) {
  const std::string name = file.string();
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored))
    return fail(Fault::kInput, name + " is a folder, not a file of settings");
  // A pipe or device (--config /dev/stdin) is fine; only its size is bounded below.
  const std::unique_ptr<std::FILE, CloseFile> handle(std::fopen(name.c_str(), "rbe"));
  if (!handle) {
    const int reason = errno;
    return fail(Fault::kInput,
                "cannot read " + name + ": " + std::generic_category().message(reason));
  }
  std::string text;
  std::array<char, 16384> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), handle.get())) {
    text.append(buffer.data(), got);
    if (text.size() > kLargestText) break;
  }
  if (std::ferror(handle.get()) != 0) return fail(Fault::kInput, "cannot read all of " + name);
  return text;
}

}  // namespace sharit
