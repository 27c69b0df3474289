#pragma once

#include <string>
#include <string_view>

#include "firmware/config/reporter.hpp"
#include "firmware/config/settings.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// What is wrong or unwise with a [[feed]] by itself: passwords, keys without an effect, how often
/// it is fetched. `block` is what `feed` was read from; one that is `partial` is let be.
void check_feed(const TomlNode& block, const FeedSettings& feed, const Settings& settings,
                Reporter& reporter);

/// The same for all addresses that mean the same feed: the case of the host, a slash at the end,
/// http or https.
[[nodiscard]] std::string address_identity(std::string_view address);

}  // namespace sharit
