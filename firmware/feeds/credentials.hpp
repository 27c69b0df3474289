#pragma once

#include <string>

#include "firmware/feeds/transport.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Who we are to a feed's server, as the operator wrote it. Each value stands for itself, or names
/// where it is: "file:/path" is the file's first line, "env:NAME" an environment variable; so a
/// password need not be in the configuration. Plain data; not to be shown.
struct FeedCredentials {
  std::string user;
  std::string password;
  std::string token;

  [[nodiscard]] bool empty() const { return user.empty() && password.empty() && token.empty(); }
  friend bool operator==(const FeedCredentials&, const FeedCredentials&) = default;
};

/// Looks the values up, anew for each fetch: a changed file holds at once. The sentence of a
/// failure names file or variable, never a value. Fails: kInput.
[[nodiscard]] Result<HttpCredentials> look_up(const FeedCredentials& written);

}  // namespace sharit
