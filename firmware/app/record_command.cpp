#include <cerrno>
#include <chrono>
#include <cmath>
#include <iostream>
#include <string>

#include "firmware/app/commands.hpp"
#include "firmware/app/film.hpp"
#include "firmware/app/film_file.hpp"
#include "firmware/app/film_progress.hpp"
#include "firmware/app/status_line.hpp"
#include "render/screen/y4m.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

FrameRate rate_of(double fps) {
  const double whole = std::round(fps);
  if (std::abs(fps - whole) < 1e-6) return {static_cast<int>(whole), 1};
  return {static_cast<int>(std::lround(fps * 1001.0)), 1001};  // 59.94 is 60000/1001.
}

/// How far the film is: on a terminal four times a second, elsewhere a line every tenth.
class Progress {
 public:
  explicit Progress(std::int64_t total) : total_(total) {}

  void tell(std::int64_t done) {
    const auto spent = clock_.monotonic() - begun_;
    const std::int64_t tenth = 10 * done / std::max<std::int64_t>(1, total_);
    const bool due =
        line_.on_terminal() ? done == total_ || spent - told_ >= 250ms : tenth != tenth_;
    if (!due) return;
    told_ = spent;
    tenth_ = tenth;
    const std::string text = "sharit: " + film_progress(done, total_, spent);
    if (line_.on_terminal() && done < total_) return line_.show(text);
    line_.clear();
    std::cerr << text << std::endl;
  }

 private:
  SystemClock clock_;
  std::int64_t total_;
  StatusLine line_;
  std::chrono::nanoseconds begun_ = clock_.monotonic();
  std::chrono::nanoseconds told_{0};
  std::int64_t tenth_ = -1;
};

}  // namespace

int write_record(const RecordOptions& options) {
  auto film = Film::open(options, options.fps);
  if (!film) return report(film.error());
  auto file = FilmFile::open(options.out);
  if (!file) return report(file.error());
  Y4mWriter writer(file->stream(), options.size, rate_of(options.fps), Y4mWriter::Chroma::k420);
  const std::int64_t first = std::llround(options.at * options.fps);
  const std::int64_t count = std::max<std::int64_t>(1, std::llround(options.seconds * options.fps));
  {
    Progress progress(count);  // Takes its line away before anything else is said.
    for (std::int64_t i = 0; i < count; ++i) {
      if (auto drawn = (*film)->draw(first + i); !drawn) return report(drawn.error());
      if (!writer.write((*film)->picture())) {
        const Error trouble = file->trouble(errno);
        (void)file->close();
        return report(trouble);
      }
      progress.tell(i + 1);
    }
  }
  if (auto whole = file->close(); !whole) return report(whole.error());
  return 0;
}

}  // namespace sharit
