#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/parsed_source.hpp"
#include "firmware/feeds/source_reader.hpp"

namespace sharit {

/// Whether a path or "file:" address means a folder that is there.
[[nodiscard]] bool is_folder(std::string_view url);

/// The files of a folder that are read as sources: regular ones (or links to such) in it, not in
/// folders below, by the bytes of their names; not hidden ones and not what editors and downloads
/// leave half-done ("x~", ".tmp", ".part", ".swp"). At most 500.
[[nodiscard]] std::vector<std::filesystem::path> folder_files(const std::filesystem::path& folder);

/// The headlines of all files of the folder `spec.url`, file by file, as one source. A file that is
/// no source is left out with a warning; alerts withdraw each other across files; a headline that
/// stands in two files is taken once. A folder without files may be empty. A folder of broken files
/// only has the error of the first. Reads at most 32 MiB. Thread: any.
[[nodiscard]] ParsedSource read_folder(const FeedSpec& spec, const DocumentHints& hints);

}  // namespace sharit
