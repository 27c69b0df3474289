#include "firmware/system/journal_errors.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>

#include <systemd/sd-journal.h>

#include "firmware/system/escape.hpp"

namespace sharit {
namespace {

struct Close {
  void operator()(sd_journal* journal) const { sd_journal_close(journal); }
};
using Journal = std::unique_ptr<sd_journal, Close>;

Journal open_journal(const std::filesystem::path& folder) {
  sd_journal* journal = nullptr;
  const int opened = folder.empty() ? sd_journal_open(&journal, SD_JOURNAL_LOCAL_ONLY)
                                    : sd_journal_open_directory(&journal, folder.c_str(), 0);
  return Journal(opened < 0 ? nullptr : journal);
}

bool only(sd_journal* journal, const std::string& match) {
  return sd_journal_add_match(journal, match.data(), match.size()) >= 0;
}

std::optional<std::string> message_of(sd_journal* journal) {
  constexpr std::string_view kField = "MESSAGE=";
  const void* data = nullptr;
  std::size_t size = 0;
  if (sd_journal_get_data(journal, "MESSAGE", &data, &size) < 0) return std::nullopt;
  std::string_view text(static_cast<const char*>(data), size);
  if (text.starts_with(kField)) text.remove_prefix(kField.size());
  return escape_for_log(text);
}

}  // namespace

std::optional<JournalLine> last_journal_error(const std::string& unit,
                                              const std::filesystem::path& folder) {
  const Journal journal = open_journal(folder);
  if (!journal || !only(journal.get(), "_SYSTEMD_UNIT=" + unit)) return std::nullopt;
  for (const char* priority : {"0", "1", "2", "3"}) {  // Matches of one field are alternatives.
    if (!only(journal.get(), std::string("PRIORITY=") + priority)) return std::nullopt;
  }
  if (sd_journal_seek_tail(journal.get()) < 0 || sd_journal_previous(journal.get()) <= 0) {
    return std::nullopt;
  }
  std::uint64_t microseconds = 0;
  auto text = message_of(journal.get());
  if (!text || sd_journal_get_realtime_usec(journal.get(), &microseconds) < 0) return std::nullopt;
  return JournalLine{WallTime{std::chrono::seconds{microseconds / 1'000'000}}, std::move(*text)};
}

}  // namespace sharit
