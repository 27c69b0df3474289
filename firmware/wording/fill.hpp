#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace sharit {

/// Puts values in the place of their {names}: fill("{0} of {1}", {{"{0}", "4"}, {"{1}", "24"}}).
/// Values are not searched again, so a headline that holds "{1}" stays as it is.
[[nodiscard]] std::string fill(
    std::string_view pattern,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values);

}  // namespace sharit
