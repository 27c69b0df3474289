// Runs the checks of the text engine over kept inputs, without libFuzzer: any compiler, every test
// run.
//   text_fuzz_replay PATH...    files, or folders of files
#include <cstdio>

#include "fuzz/check_text.hpp"
#include "fuzz/replay.hpp"

int main(int count, char** arguments) {
  using namespace sharit::fuzz;
  const auto bench = Workbench::create();
  if (!bench) {
    std::fprintf(stderr, "%s\n", bench.error().message.c_str());
    return 2;
  }
  return replay(count, arguments,
                [&](std::string_view input) { return check_text(read_case(input), **bench); });
}
