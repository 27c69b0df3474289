#include <iostream>

#include "firmware/app/commands.hpp"

namespace sharit {

int report(const Error& error) {
  std::cerr << "sharit: " << error.message << '\n';
  return static_cast<int>(error.fault);
}

}  // namespace sharit
