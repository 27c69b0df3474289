// The fuzzer's way into the feed readers: one input, from bytes to headlines, with every check.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "fuzz/check_feed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sharit::fuzz;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (const Breach breach = check_feed(read_feed_case(input))) {
    std::fprintf(stderr, "breach: %s\n", breach->c_str());
    std::abort();
  }
  return 0;
}
