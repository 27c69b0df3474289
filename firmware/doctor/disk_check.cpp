#include "firmware/doctor/disk_check.hpp"

#include <cerrno>
#include <cstdlib>
#include <sstream>
#include <system_error>

#include <pwd.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "firmware/doctor/words.hpp"

namespace sharit {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDisk = "disk";
constexpr std::uint64_t kMegabyte = 1'000'000;
/// A store of a hundred feeds takes a few; logs and updates want their share too.
constexpr std::uint64_t kScarce = 200 * kMegabyte;
constexpr std::uint64_t kTooLittle = 20 * kMegabyte;
constexpr const char* kMakeRoom = "Make room: sudo apt clean; sudo journalctl --vacuum-size=16M";

std::string reason() {
  return std::generic_category().message(errno);
}

/// Writes, flushes and removes a file; why that failed.
std::string try_writing(const fs::path& folder) {
  std::string name = (folder / "doctor-XXXXXX").string();
  const int file = mkstemp(name.data());
  if (file < 0) return reason();
  const bool written = write(file, "x", 1) == 1 && fsync(file) == 0;
  const std::string why = written ? "" : reason();
  close(file);
  unlink(name.c_str());
  return why;
}

std::string foreign_owner(const fs::path& folder) {
  struct stat status = {};
  const uid_t me = geteuid();
  if (me == 0 || stat(folder.c_str(), &status) != 0 || status.st_uid == me) return {};
  const passwd* const user = getpwuid(status.st_uid);
  return user == nullptr ? std::to_string(status.st_uid) : user->pw_name;
}

/// Not written to, or only as an overlay in memory: nothing reaches the card.
bool is_read_only(const Machine& machine) {
  std::istringstream mounts(machine.text("proc/self/mounts"));
  bool read_only = false;
  for (std::string line; std::getline(mounts, line);) {
    std::istringstream fields(line);
    std::string device, place, type, options;
    if (!(fields >> device >> place >> type >> options) || place != "/") continue;
    // The last one counts: it lies over the others.
    read_only = options == "ro" || options.starts_with("ro,") ||
                (type == "overlay" && options.find("upperdir=/media/root-rw") != std::string::npos);
  }
  return read_only;
}

}  // namespace

FolderFacts gather_folder(const fs::path& folder) {
  FolderFacts facts;
  facts.folder = folder;
  std::error_code error;
  fs::path there = folder;
  while (!fs::exists(there, error) && there.has_parent_path() && there != there.parent_path()) {
    there = there.parent_path();
  }
  if (!fs::is_directory(there, error)) {
    facts.why_not = there.string() + " is no folder";
  } else if (there == folder) {
    facts.why_not = try_writing(folder);
    facts.foreign = foreign_owner(folder);
  } else if (access(there.c_str(), W_OK | X_OK) != 0) {
    facts.why_not = "it cannot be made: " + reason();
  }
  struct statvfs disk = {};
  if (statvfs(there.c_str(), &disk) == 0) {
    facts.free_bytes = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
  }
  return facts;
}

fs::path service_folder(const Machine& machine) {
  const fs::path folder = "var/lib/sharit";
  return machine.has(folder) ? machine.root / folder : fs::path{};
}

Check check_disk(const FolderFacts& facts, const RunningTicker* running) {
  const std::string folder = facts.folder.string();
  const std::string room = megabytes(facts.free_bytes) + " free";
  const std::string own =
      "For the service: StateDirectory=sharit in its unit. For yourself: sudo "
      "chown $USER " +
      folder + ", or name another folder: dir in [storage].";
  if (running != nullptr && !running->store_trouble.empty()) {
    return wrong(kDisk, "The running Sharit cannot store headlines: " + running->store_trouble,
                 "Look at the disk of " + running->store_file + ": df -h; mount; dmesg | tail");
  }
  if (running != nullptr && running->store_file.empty() && !running->demo) {
    return wrong(kDisk,
                 "The running Sharit keeps headlines in memory only: a restart without the network "
                 "shows none.",
                 own);
  }
  if (facts.free_bytes < kTooLittle) return wrong(kDisk, folder + ": " + room + ".", kMakeRoom);
  if (!facts.why_not.empty() && (running == nullptr || running->store_file.empty())) {
    if (facts.foreign.empty()) {
      return wrong(kDisk, folder + " can't be written: " + facts.why_not + ".", own);
    }
    return warning(kDisk,
                   folder + " belongs to " + facts.foreign +
                       ", so whether it can be written is not known (" + room + ").",
                   "sudo sharit doctor");
  }
  const bool heard = running != nullptr && !running->store_file.empty();
  const std::string what =
      (heard ? running->store_file : folder) + " can be written; " + room + ".";
  return facts.free_bytes < kScarce ? warning(kDisk, what, kMakeRoom) : good(kDisk, what);
}

Check check_root(const Machine& machine) {
  constexpr const char* kRoot = "root";
  if (is_read_only(machine)) {
    return good(kRoot, "The system is read-only: cutting the power cannot hurt it.");
  }
  return good(kRoot,
              "The system can be written, so switching off by the plug can hurt it. An overlay "
              "(sudo raspi-config, Performance) prevents that.");
}

}  // namespace sharit
