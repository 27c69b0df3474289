#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "render/support/result.hpp"

namespace sharit {

/// Where a film goes: a file, standard output ("-"), or ffmpeg, which makes an MP4 of it where the
/// name ends in .mp4. Thread: one. Owns the file and the child process.
class FilmFile {
 public:
  /// Fails (kDevice) where the file cannot be written or ffmpeg is not there.
  [[nodiscard]] static Result<FilmFile> open(const std::string& out);
  FilmFile(FilmFile&& other) noexcept;
  FilmFile& operator=(FilmFile&&) = delete;
  ~FilmFile();

  /// Takes Y4M. @lifetime until `close`.
  [[nodiscard]] std::FILE* stream() const { return file_; }
  /// Writes what is left and, for an MP4, waits for it. Fails (kDevice) where the film is not
  /// whole. Once.
  [[nodiscard]] Result<void> close();
  /// Why a write failed, from `errno` and where it went to: one sentence.
  [[nodiscard]] Error trouble(int error) const;

 private:
  FilmFile(std::string out, std::FILE* file, int child)
      : out_(std::move(out)), file_(file), child_(child) {}
  [[nodiscard]] bool end();

  std::string out_;
  std::FILE* file_ = nullptr;
  int child_ = 0;  ///< ffmpeg's process; 0: none.
};

}  // namespace sharit
