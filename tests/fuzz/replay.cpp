#include "fuzz/replay.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace sharit::fuzz {

int replay(int count, char** arguments, const std::function<Breach(std::string_view)>& check) {
  std::vector<std::filesystem::path> files;
  for (int at = 1; at < count; ++at) {
    if (!std::filesystem::is_directory(arguments[at])) {
      files.emplace_back(arguments[at]);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(arguments[at])) {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  if (files.empty()) {
    std::fprintf(stderr, "no input\n");
    return 2;
  }
  std::size_t bad = 0;
  for (const auto& path : files) {
    std::ifstream stream(path, std::ios::binary);
    const std::string input((std::istreambuf_iterator<char>(stream)), {});
    if (const Breach breach = check(input)) {
      std::printf("%s: %s\n", path.c_str(), breach->c_str());
      ++bad;
    }
  }
  std::printf("%zu inputs, %zu breaches\n", files.size(), bad);
  return bad == 0 ? 0 : 1;
}

}  // namespace sharit::fuzz
