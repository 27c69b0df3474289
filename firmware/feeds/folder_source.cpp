#include "firmware/feeds/folder_source.hpp"

#include <algorithm>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "firmware/feeds/cap_rules.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kMostFiles = 500;
constexpr std::size_t kMostBytes = 32U * 1024 * 1024;

bool is_half_done(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return name.starts_with('.') || name.ends_with('~') || lower.ends_with(".tmp") ||
         lower.ends_with(".part") || lower.ends_with(".swp");
}

// One source of several: headlines told apart by what a reader sees, as within one document.
class FolderList {
 public:
  explicit FolderList(ParsedSource& all) : all_(all) {}

  void add(const std::string& name, ParsedSource&& file) {
    for (const SourceWarning& warning : file.warnings) {
      all_.warn(warning.code, name + ": " + warning.detail);
    }
    if (!file.error.empty()) {
      if (all_.error.empty()) all_.error = file.error;
      if (all_.error_detail.empty()) all_.error_detail = name + ": " + file.error_detail;
      all_.warn("file_skipped", name + ": " + file.error_detail);
      return;
    }
    good_ = true;
    if (all_.language.empty()) all_.language = file.language;
    for (std::string& key : file.withdrawn) all_.withdrawn.push_back(std::move(key));
    for (ParsedItem& item : file.items) take(name, std::move(item), file.language);
  }

  void finish() {
    const std::unordered_set<std::string_view> gone(all_.withdrawn.begin(), all_.withdrawn.end());
    const auto is_gone = [&gone](const ParsedItem& item) {
      return gone.contains(alert_of_id(item.id));
    };
    if (std::erase_if(all_.items, is_gone) > 0) {
      all_.warn("alert_withdrawn", "A later alert replaces or cancels one of these.");
    }
    if (!good_ && !all_.error.empty()) return;
    all_.error.clear();
    all_.error_detail.clear();
    all_.may_be_empty = true;
  }

 private:
  void take(const std::string& name, ParsedItem&& item, const std::string& language) {
    if (!keys_.insert(dedupe_key(item.title)).second) {
      all_.warn("duplicate_dropped", item.title);
      return;
    }
    if (item.language.empty()) item.language = language;
    if (!ids_.insert(item.id).second) item.id = content_hash(name + '\n' + item.id + item.title);
    all_.items.push_back(std::move(item));
  }

  ParsedSource& all_;
  std::unordered_set<std::string> keys_;
  std::unordered_set<std::string> ids_;
  bool good_ = false;
};

}  // namespace

bool is_folder(std::string_view url) {
  std::error_code ignored;
  return place_of(url) == SourcePlace::kFile &&
         std::filesystem::is_directory(path_of(url), ignored);
}

std::vector<std::filesystem::path> folder_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    std::error_code unknown;
    if (is_half_done(entry->path().filename().native())) continue;
    if (entry->is_regular_file(unknown)) files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
    return a.filename().native() < b.filename().native();
  });
  if (files.size() > kMostFiles) files.resize(kMostFiles);
  return files;
}

ParsedSource read_folder(const FeedSpec& spec, const DocumentHints& hints) {
  ParsedSource all;
  all.file = spec.url;
  all.format = "folder";
  FolderList list(all);
  std::size_t left = kMostBytes;
  for (const std::filesystem::path& path : folder_files(path_of(spec.url))) {
    const std::string name = path.filename().native();
    FeedSpec one = spec;
    one.url = path.native();
    auto bytes = read_bytes(one.url, std::min(left, kLargestDocument));
    if (!bytes) {
      ParsedSource unread;
      unread.error = "not_readable";
      unread.error_detail = bytes.error().message;
      list.add(name, std::move(unread));
      continue;
    }
    left -= bytes->size();
    // An empty file is a list without headlines, as an editor makes it.
    if (!ascii_trim(*bytes).empty()) list.add(name, parse_document(*bytes, one, hints));
  }
  list.finish();
  return all;
}

}  // namespace sharit
