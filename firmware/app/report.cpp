#include <iostream>

#include "firmware/app/commands.hpp"

namespace sharit {

int report(const Error& error) {
  std::cerr << "sharit: " << error.message << '\n';
  return static_cast<int>(error.fault);
}

void report(const ParsedSource& failed) {
  std::cerr << "sharit: " << failed.file << ": "
            << (failed.error_detail.empty() ? failed.error : failed.error_detail) << '\n';
}

}  // namespace sharit
