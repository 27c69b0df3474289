#include "firmware/system/descriptor.hpp"

#include <unistd.h>

namespace sharit {

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

}  // namespace sharit
