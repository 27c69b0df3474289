#pragma once

#include <string>

#include "firmware/app/configuration.hpp"
#include "firmware/app/edition.hpp"

namespace sharit {

/// What every command that draws begins with.
struct Opening {
  Configuration configuration;
  HousePtr house;
};

/// Finds and reads the configuration and the pictures it names, and furnishes the house. Fails as
/// loading does, and where the language, region or zone is not known.
[[nodiscard]] Result<Opening> open_house(const std::string& config);

/// Tells the warnings of the file on standard error, as `sharit check` does.
void tell_warnings(const Configuration& configuration);

}  // namespace sharit
