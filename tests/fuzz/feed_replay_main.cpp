// Runs the checks of the feed readers over kept inputs, without libFuzzer: any compiler, every test
// run.
//   feed_fuzz_replay PATH...    files, or folders of files
#include <string_view>

#include "fuzz/check_feed.hpp"
#include "fuzz/replay.hpp"

int main(int count, char** arguments) {
  using namespace sharit::fuzz;
  return replay(count, arguments,
                [](std::string_view input) { return check_feed(read_feed_case(input)); });
}
