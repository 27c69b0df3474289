#include "firmware/system/memory.hpp"

#include <charconv>
#include <fstream>
#include <iterator>
#include <string>

#include <malloc.h>

namespace sharit {
namespace {

std::string read_all(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

constexpr int kMappedFrom = 128 * 1024;

}  // namespace

void keep_memory_small() {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, kMappedFrom);
}

std::uint64_t kilobyte_field(std::string_view text, std::string_view name) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ':') continue;
    line.remove_prefix(name.size() + 1);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    std::uint64_t kilobytes = 0;
    const auto [last, error] = std::from_chars(line.data(), line.data() + line.size(), kilobytes);
    return error == std::errc{} ? kilobytes * 1024 : 0;
  }
  return 0;
}

MemoryUse memory_use(const std::filesystem::path& proc_self) {
  const std::string status = read_all(proc_self / "status");
  const std::string rollup = read_all(proc_self / "smaps_rollup");
  return MemoryUse{kilobyte_field(status, "VmRSS"), kilobyte_field(status, "VmHWM"),
                   kilobyte_field(rollup, "Pss")};
}

}  // namespace sharit
