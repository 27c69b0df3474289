#include "firmware/doctor/machine.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

namespace sharit {

namespace fs = std::filesystem;

std::string Machine::text(const fs::path& file) const {
  std::ifstream in(root / file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string Machine::line(const fs::path& file) const {
  std::ifstream in(root / file, std::ios::binary);
  std::string first;
  std::getline(in, first);
  // Files of a device tree end with a zero byte.
  first.erase(first.find_last_not_of(std::string_view(" \t\r\n\0", 5)) + 1);
  return first;
}

std::optional<std::int64_t> Machine::number(const fs::path& file) const {
  const std::string text = line(file);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<fs::path> Machine::entries(const fs::path& folder) const {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::directory_iterator entry(root / folder, error), end; !error && entry != end;
       entry.increment(error)) {
    out.push_back(folder / entry->path().filename());
  }
  std::ranges::sort(out);
  return out;
}

bool Machine::has(const fs::path& path) const {
  std::error_code error;
  return fs::exists(root / path, error);
}

std::string Machine::link_name(const fs::path& link) const {
  std::error_code error;
  return fs::read_symlink(root / link, error).filename().string();
}

}  // namespace sharit
