#pragma once

#include <string>
#include <vector>

namespace sharit {

/// What a first settings file is to say. Empty texts are left to their defaults. Plain data.
struct FirstFile {
  struct Feed {
    std::string name;
    std::string url;
    bool allow_private = false;
  };
  std::string title;
  std::string language;
  std::string layout;
  std::string timezone;
  std::vector<Feed> feeds;
};

/// A short settings file: what was chosen is set, with the reference's own words over it; of all
/// other settings the names stand there, table by table. A value that is wrong is written as it is:
/// `load_settings` tells.
[[nodiscard]] std::string first_file_text(const FirstFile& first);

/// The text in quotes, as TOML wants it (a basic string).
[[nodiscard]] std::string toml_quoted(const std::string& text);

}  // namespace sharit
