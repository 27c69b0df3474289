#include "firmware/system/journal_stream.hpp"

#include <cstdlib>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

namespace sharit {

bool journal_reads_stderr() {
  const char* const told = std::getenv("JOURNAL_STREAM");
  struct stat status = {};
  if (told == nullptr || fstat(STDERR_FILENO, &status) != 0) return false;
  return told == std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
}

std::string_view journal_mark(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return "<7>";
    case LogLevel::kInfo:
      return "<6>";
    case LogLevel::kWarning:
      return "<4>";
    case LogLevel::kError:
      return "<3>";
  }
  return "<3>";
}

}  // namespace sharit
