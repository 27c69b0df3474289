#include "firmware/feeds/credentials.hpp"

#include <cstdlib>
#include <string_view>

#include "firmware/feeds/source_location.hpp"

namespace sharit {

namespace {

constexpr std::size_t kLongestSecret = 64 * 1024;

Result<std::string> value_of(const std::string& written) {
  constexpr std::string_view kFile = "file:";
  constexpr std::string_view kVariable = "env:";
  std::string value = written;
  std::string where = "the configuration";
  if (written.starts_with(kVariable)) {
    const std::string name = written.substr(kVariable.size());
    where = "the environment variable " + name;
    const char* const found = std::getenv(name.c_str());
    if (found == nullptr) return fail(Fault::kInput, "There is no " + where.substr(4) + ".");
    value = found;
  } else if (written.starts_with(kFile)) {
    where = path_of(written).string();
    auto bytes = read_bytes(where, kLongestSecret);
    if (!bytes) return std::unexpected(bytes.error());
    value = bytes->substr(0, bytes->find_first_of("\r\n"));
  }
  // A line end would begin a header of its own.
  if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    return fail(Fault::kInput, "The user, password or token in " + where + " has a line end.");
  }
  if (value.empty() && !written.empty()) return fail(Fault::kInput, where + " is empty.");
  return value;
}

}  // namespace

Result<HttpCredentials> look_up(const FeedCredentials& written) {
  HttpCredentials out;
  for (const auto& [from, to] :
       {std::pair{&written.user, &out.user}, std::pair{&written.password, &out.password},
        std::pair{&written.token, &out.token}}) {
    auto value = value_of(*from);
    if (!value) return std::unexpected(value.error());
    *to = std::move(*value);
  }
  return out;
}

}  // namespace sharit
