#include "firmware/app/film_file.hpp"

#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sharit {
namespace {

std::unexpected<Error> cannot_write(const std::string& out) {
  return fail(Fault::kDevice, "The film cannot be written to " + out +
                                  ": choose a folder that exists and can be written to.");
}

/// ffmpeg, which reads the film from `input` and writes `out`; its process, or 0.
int start_ffmpeg(int input, const std::string& out) {
  const std::string file = "file:" + out;  // No name is taken for an option or a protocol.
  const std::array<const char*, 22> words = {
      "ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-f", "yuv4mpegpipe", "-i",
      // Players want even sizes.
      "-", "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-c:v", "libx264", "-crf", "20", "-pix_fmt",
      "yuv420p", "-movflags", "+faststart", file.c_str(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t usual;
  if (posix_spawn_file_actions_init(&actions) != 0) return 0;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return 0;
  }
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, "ffmpeg", &actions, &attributes,
                                  const_cast<char* const*>(words.data()), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failed == 0 ? child : 0;
}

}  // namespace

Result<FilmFile> FilmFile::open(const std::string& out) {
  if (out == "-") return FilmFile(out, stdout, 0);
  std::FILE* const file = std::fopen(out.c_str(), "wbe");
  if (file == nullptr) return cannot_write(out);
  if (!out.ends_with(".mp4")) return FilmFile(out, file, 0);
  (void)std::fclose(file);  // ffmpeg opens it again: its folder is there.
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_write(out);
  const int child = start_ffmpeg(ends[0], out);
  (void)::close(ends[0]);
  if (child == 0) {
    (void)::close(ends[1]);
    (void)::unlink(out.c_str());
    return fail(Fault::kDevice,
                "ffmpeg, which makes MP4 files, is not installed: sudo apt install ffmpeg, or "
                "record to a name that ends in .y4m.");
  }
  return FilmFile(out, ::fdopen(ends[1], "wb"), child);
}

FilmFile::FilmFile(FilmFile&& other) noexcept
    : out_(std::move(other.out_)),
      file_(std::exchange(other.file_, nullptr)),
      child_(std::exchange(other.child_, 0)) {}

FilmFile::~FilmFile() {
  (void)end();
}

bool FilmFile::end() {
  bool good = true;
  if (file_ != nullptr) good = (file_ == stdout ? std::fflush(file_) : std::fclose(file_)) == 0;
  file_ = nullptr;
  if (child_ == 0) return good;
  int status = 0;
  while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) continue;
  child_ = 0;
  return good && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Error FilmFile::trouble(int error) const {
  if (out_.ends_with(".mp4"))
    return {Fault::kDevice, "ffmpeg could not make " + out_ + ": its own words stand above."};
  if (error == EPIPE)
    return {Fault::kDevice, "The program that reads the film has ended: the film is not whole."};
  if (error == ENOSPC || error == EDQUOT)
    return {Fault::kDevice,
            "The disk is full: the film is not whole. Make room, or record fewer "
            "seconds or a smaller --size."};
  return {Fault::kDevice, "The film cannot be written any further: it is not whole."};
}

Result<void> FilmFile::close() {
  const int before = std::exchange(errno, 0);
  const bool good = end();
  if (!good) return std::unexpected(trouble(errno));
  errno = before;
  return {};
}

}  // namespace sharit
