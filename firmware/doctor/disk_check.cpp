#include "firmware/doctor/disk_check.hpp"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>

#include <sys/statvfs.h>
#include <unistd.h>

namespace sharit {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDisk = "disk";
constexpr const char* kRoot = "root";
constexpr std::uint64_t kMegabyte = 1'000'000;
/// A store of a hundred feeds takes a few; logs and updates want their share too.
constexpr std::uint64_t kScarce = 200 * kMegabyte;
constexpr std::uint64_t kTooLittle = 20 * kMegabyte;

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

}  // namespace

FolderFacts gather_folder(const fs::path& folder) {
  FolderFacts facts;
  facts.folder = folder;
  std::error_code error;
  fs::path there = folder;
  while (!fs::exists(there, error) && there.has_parent_path() && there != there.parent_path()) {
    there = there.parent_path();
  }
  if (there == folder) {
    facts.why_not = fs::is_directory(folder, error) ? try_writing(folder) : "it is no folder";
  } else if (access(there.c_str(), W_OK | X_OK) != 0) {
    facts.why_not = "it cannot be made: " + reason();
  }
  struct statvfs disk = {};
  if (statvfs(there.c_str(), &disk) == 0) {
    facts.free_bytes = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
  }
  return facts;
}

Check check_disk(const FolderFacts& facts, const RunningTicker* running) {
  const std::string folder = facts.folder.string();
  const std::string room = std::to_string(facts.free_bytes / kMegabyte) + " MB free";
  const std::string owner = "The service owns it (StateDirectory=); for yourself: sudo chown $USER " +
                            folder + ", or name another folder: dir in [storage].";
  if (running != nullptr && !running->store_trouble.empty()) {
    return bad(kDisk, "The running Sharit cannot store headlines: " + running->store_trouble,
               "Look at the disk of " + running->store_file + ": df -h; mount; dmesg | tail");
  }
  if (running != nullptr && running->store_file.empty()) {
    return bad(kDisk, "The running Sharit keeps headlines in memory only: a restart without the "
                      "network shows none.",
               owner);
  }
  if (facts.free_bytes < kTooLittle) {
    return bad(kDisk, folder + ": " + room + ".", "Make room: sudo apt clean; sudo journalctl --vacuum-size=16M");
  }
  if (running == nullptr && !facts.why_not.empty()) {
    return bad(kDisk, folder + " can't be written: " + facts.why_not + ".", owner);
  }
  if (facts.free_bytes < kScarce) {
    return warning(kDisk, folder + " can be written; " + room + ".",
                   "Make room: sudo apt clean; sudo journalctl --vacuum-size=16M");
  }
  return good(kDisk, (running != nullptr ? running->store_file : folder) + " can be written; " + room + ".");
}

Check check_root(bool read_only) {
  if (read_only) return good(kRoot, "The system is read-only: cutting the power cannot hurt it.");
  return good(kRoot,
              "The system can be written, so switching off by the plug can hurt it. An overlay "
              "(sudo raspi-config, Performance) prevents that.");
}

bool root_is_read_only() {
  struct statvfs disk = {};
  if (statvfs("/", &disk) == 0 && (disk.f_flag & ST_RDONLY) != 0) return true;
  // An overlay takes writes, into memory: nothing of them reaches the card.
  std::ifstream mounts("/proc/self/mounts");
  for (std::string line; std::getline(mounts, line);) {
    std::istringstream fields(line);
    std::string device, place, type;
    if (fields >> device >> place >> type && place == "/" && type == "overlay" &&
        line.find("upperdir=/media/root-rw") != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace sharit
