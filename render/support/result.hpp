#pragma once

#include <expected>
#include <string>
#include <utility>

namespace sharit {

/// Who has to act. The values are the program's exit codes.
enum class Fault {
  kInput = 1,   ///< A file, feed or text given to us is wrong.
  kCall = 2,    ///< The command line is wrong.
  kDevice = 3,  ///< The machine lacks something: display, fonts, disk.
};

/// Why fallible work did not succeed: one sentence for a person, saying what to do where we know
/// it.
struct Error {
  Fault fault = Fault::kInput;
  std::string message;
};

/// What fallible work returns. Our code throws nothing.
template <typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(Fault fault, std::string message) {
  return std::unexpected<Error>(Error{fault, std::move(message)});
}

}  // namespace sharit
