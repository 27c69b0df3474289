// Runs the checks over files of the kept corpus, without libFuzzer: any compiler, every test run.
//   text_fuzz_replay PATH...    files, or folders of files
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/check_text.hpp"

int main(int count, char** arguments) {
  using namespace sharit::fuzz;
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
  const auto bench = Workbench::create();
  if (!bench || files.empty()) {
    std::fprintf(stderr, "%s\n", bench ? "no input" : bench.error().message.c_str());
    return 2;
  }
  std::size_t bad = 0;
  for (const auto& path : files) {
    std::ifstream stream(path, std::ios::binary);
    const std::string input((std::istreambuf_iterator<char>(stream)), {});
    if (const Breach breach = check_text(read_case(input), **bench)) {
      std::printf("%s: %s\n", path.c_str(), breach->c_str());
      ++bad;
    }
  }
  std::printf("%zu inputs, %zu breaches\n", files.size(), bad);
  return bad == 0 ? 0 : 1;
}
