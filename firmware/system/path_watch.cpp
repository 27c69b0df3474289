#include "firmware/system/path_watch.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <deque>
#include <map>
#include <system_error>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

namespace sharit {
namespace {

namespace fs = std::filesystem;
using std::chrono::nanoseconds;

constexpr std::uint32_t kNameEvents =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t kContentEvents = kNameEvents | IN_CLOSE_WRITE | IN_MODIFY;
constexpr std::uint32_t kGone = IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT;
constexpr int kMostLinks = 40;  // As the kernel.

/// What is watched for the sake of one path.
struct Spot {
  std::size_t path = 0;
  std::string name;  ///< Of the entry that counts; empty: the end of the way, where all count.
};

struct Watched {
  fs::path path;
  std::optional<nanoseconds> first_change;
  nanoseconds last_change{0};

  [[nodiscard]] nanoseconds due() const {
    return std::min<nanoseconds>(last_change + PathWatch::kSettle,
                                 *first_change + PathWatch::kLongestWait);
  }
  void touch(nanoseconds now) {
    last_change = now;
    if (!first_change) first_change = now;
  }
};

std::string reason(int error, const fs::path& at) {
  if (error == ENOSPC) return "the limit fs.inotify.max_user_watches is reached";
  if (error == EACCES) return "this user may not look into " + at.string();
  return std::string(std::strerror(error)) + " (" + at.string() + ")";
}

}  // namespace

struct PathWatch::State {
  int inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  std::vector<Watched> paths;
  std::multimap<int, Spot> spots;  ///< By watch descriptor.
  std::string trouble;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (inotify >= 0) close(inotify);
  }

  void watch_all() {
    if (inotify < 0) {
      trouble = paths.empty() ? "" : "the limit fs.inotify.max_user_instances is reached";
      return;
    }
    trouble.clear();
    const auto before = std::exchange(spots, {});
    for (std::size_t i = 0; i < paths.size(); ++i) watch_way(i);
    for (auto old = before.begin(); old != before.end(); old = before.upper_bound(old->first))
      if (!spots.contains(old->first)) inotify_rm_watch(inotify, old->first);
  }

  /// Every folder on the way is watched before its entry is looked at: nothing falls in between.
  void watch_way(std::size_t index) {
    fs::path at = "/";
    std::deque<fs::path> left;
    std::error_code error;
    const fs::path whole = fs::absolute(paths[index].path, error);
    left.assign(whole.begin(), whole.end());
    for (int links = 0; !left.empty();) {
      const fs::path name = std::move(left.front());
      left.pop_front();
      if (name.empty() || name == "." || name == "/") continue;
      if (name == "..") {
        at = at.parent_path();
        continue;
      }
      add(at, {index, name.string()});
      const fs::path here = at / name;
      const fs::file_type type = fs::symlink_status(here, error).type();
      if (type == fs::file_type::not_found || type == fs::file_type::none) return;
      if (type != fs::file_type::symlink) {
        at = here;
        continue;
      }
      const fs::path target = fs::read_symlink(here, error);
      if (error || ++links > kMostLinks) return;
      if (target.is_absolute()) at = "/";
      left.insert(left.begin(), target.begin(), target.end());
    }
    add(at, {index, {}});
  }

  void add(const fs::path& at, Spot spot) {
    const bool end = spot.name.empty();
    const std::uint32_t events = end ? kContentEvents : kNameEvents | IN_ONLYDIR;
    const int watch = inotify_add_watch(inotify, at.c_str(), events | IN_MASK_ADD);
    if (watch >= 0) {
      spots.emplace(watch, std::move(spot));
    } else if (errno != ENOENT && errno != ENOTDIR) {
      trouble = reason(errno, at);
    }
  }

  void drain(nanoseconds now) {
    alignas(inotify_event) std::array<char, 4096> buffer{};
    bool other_way = false;
    while (inotify >= 0) {
      const ssize_t got = read(inotify, buffer.data(), buffer.size());
      if (got <= 0) break;
      for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
        inotify_event event = {};
        std::memcpy(&event, buffer.data() + at, sizeof(event));
        const char* const name = event.len > 0 ? buffer.data() + at + sizeof(event) : "";
        other_way = take_event(event, name, now) || other_way;
        at += sizeof(event) + event.len;
      }
    }
    if (other_way) watch_all();
  }

  /// True when a way may lead elsewhere now.
  bool take_event(const inotify_event& event, const std::string& name, nanoseconds now) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) {
      for (Watched& path : paths) path.touch(now);
      return true;
    }
    bool other_way = false;
    const bool gone = (event.mask & kGone) != 0;
    const auto [first, last] = spots.equal_range(event.wd);
    for (auto spot = first; spot != last; ++spot) {
      const bool end = spot->second.name.empty();
      if (!gone && !end && spot->second.name != name) continue;
      paths[spot->second.path].touch(now);
      other_way = other_way || gone || !end;
    }
    // The kernel has forgotten the watch and gives its number to no other.
    if ((event.mask & IN_IGNORED) != 0) spots.erase(event.wd);
    return other_way;
  }
};

PathWatch::PathWatch() : state_(std::make_unique<State>()) {}
PathWatch::PathWatch(PathWatch&&) noexcept = default;
PathWatch& PathWatch::operator=(PathWatch&&) noexcept = default;
PathWatch::~PathWatch() = default;

void PathWatch::watch(const std::vector<fs::path>& paths) {
  std::vector<Watched> before = std::exchange(state_->paths, {});
  for (const fs::path& path : paths) {
    const auto same = std::ranges::find(before, path, &Watched::path);
    state_->paths.push_back(same == before.end() ? Watched{path, {}, {}} : *same);
  }
  state_->watch_all();
}

void PathWatch::touch(const fs::path& path, nanoseconds now) {
  const auto found = std::ranges::find(state_->paths, path, &Watched::path);
  if (found != state_->paths.end()) found->touch(now);
}

std::vector<fs::path> PathWatch::take(nanoseconds now) {
  state_->drain(now);
  std::vector<fs::path> out;
  for (Watched& path : state_->paths) {
    if (!path.first_change || path.due() > now) continue;
    path.first_change.reset();
    out.push_back(path.path);
  }
  return out;
}

std::optional<nanoseconds> PathWatch::due() const {
  std::optional<nanoseconds> next;
  for (const Watched& path : state_->paths)
    if (path.first_change && (!next || path.due() < *next)) next = path.due();
  return next;
}

int PathWatch::descriptor() const {
  return state_->inotify;
}

const std::string& PathWatch::trouble() const {
  return state_->trouble;
}

}  // namespace sharit
