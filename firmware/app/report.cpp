#include <iostream>
#include <string>

#include <poll.h>
#include <unistd.h>

#include "firmware/app/commands.hpp"
#include "firmware/system/journal_stream.hpp"

namespace sharit {

int report(const Error& error) {
  std::string said = "sharit: " + error.message;
  if (journal_reads_stderr()) {  // Each line is an entry of its own there.
    const std::string mark(journal_mark(LogLevel::kError));
    for (std::size_t at = said.find('\n'); at != std::string::npos; at = said.find('\n', at + 1)) {
      said.insert(at + 1, mark);
    }
    said.insert(0, mark);
  }
  std::cerr << said << '\n';
  return static_cast<int>(error.fault);
}

void report(const ParsedSource& failed) {
  std::cerr << "sharit: " << failed.file << ": "
            << (failed.error_detail.empty() ? failed.error : failed.error_detail) << '\n';
}

int finish_output(int exit_code) {
  if (std::cout.flush()) return exit_code;
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  const bool reader_left = poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
  if (reader_left) return exit_code;
  return report({Fault::kDevice, "The output could not be written: is the disk full?"});
}

}  // namespace sharit
