#include "firmware/system/memory.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("a field is found by its whole name and given in bytes") {
  const char* text = "VmPeak:\t  10 kB\nVmHWM:\t   2048 kB\nVmRSS:\t 1024 kB\n";
  CHECK(kilobyte_field(text, "VmHWM") == 2048 * 1024);
  CHECK(kilobyte_field(text, "VmRSS") == 1024 * 1024);
  CHECK(kilobyte_field(text, "Vm") == 0);
  CHECK(kilobyte_field(text, "Pss") == 0);
  CHECK(kilobyte_field("Pss: x kB", "Pss") == 0);
  CHECK(kilobyte_field("", "Pss") == 0);
}

TEST_CASE("this process uses some memory, and its peak is no less") {
  const MemoryUse use = memory_use();
  CHECK(use.resident > 100 * 1024);
  CHECK(use.peak >= use.resident);
  CHECK(memory_use("/nonexistent").peak == 0);
}
