// The fuzzer's way in: one input, from bytes to a ShapedLine, with every check.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#include <sanitizer/lsan_interface.h>

#include "fuzz/check_text.hpp"

namespace {

/// Opened without the leak checker: fontconfig keeps the parts of its configuration behind offsets
/// instead of pointers, which the checker cannot follow. It sees everything made later.
std::unique_ptr<sharit::fuzz::Workbench> open_bench() {
  const __lsan::ScopedDisabler start_up;
  auto bench = sharit::fuzz::Workbench::create();
  if (bench) {
    for (const sharit::Weight weight : {sharit::Weight::kRegular, sharit::Weight::kBold}) {
      (void)(*bench)->library().system_face_for(U'A', weight);  // Ranks the fonts, for good.
    }
    return std::move(*bench);
  }
  std::fprintf(stderr, "%s\n", bench.error().message.c_str());
  std::exit(3);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sharit::fuzz;
  static const auto bench = open_bench();
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (const Breach breach = check_text(read_case(input), *bench)) {
    std::fprintf(stderr, "breach: %s\n", breach->c_str());
    std::abort();
  }
  return 0;
}
