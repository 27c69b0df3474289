// Prints config/sharit.toml: sharit_reference > config/sharit.toml
#include <cstdio>

#include "firmware/config/reference.hpp"

int main() {
  const std::string text = sharit::reference_text();
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 3;
}
