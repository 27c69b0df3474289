#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>

#include "firmware/app/commands.hpp"
#include "firmware/app/film.hpp"
#include "firmware/app/status_line.hpp"
#include "render/screen/y4m.hpp"

namespace sharit {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdout) (void)std::fclose(file);
  }
};
using OwnedFile = std::unique_ptr<std::FILE, CloseFile>;

FrameRate rate_of(double fps) {
  const double whole = std::round(fps);
  if (std::abs(fps - whole) < 1e-6) return {static_cast<int>(whole), 1};
  return {static_cast<int>(std::lround(fps * 1001.0)), 1001};  // 59.94 is 60000/1001.
}

/// How far the film is: on a terminal all the time, elsewhere a line every tenth.
class Progress {
 public:
  explicit Progress(std::int64_t total) : total_(total) {}

  void tell(std::int64_t done) {
    const int percent = static_cast<int>(100 * done / std::max<std::int64_t>(1, total_));
    const bool due =
        line_.on_terminal() ? percent != told_ : percent / 10 != told_ / 10 || told_ < 0;
    if (!due) return;
    told_ = percent;
    const std::string text = "sharit: recording " + std::to_string(percent) + " %, frame " +
                             std::to_string(done) + " of " + std::to_string(total_);
    if (line_.on_terminal() && done < total_) return line_.show(text);
    line_.clear();
    std::cerr << text << std::endl;
  }

 private:
  std::int64_t total_;
  StatusLine line_;
  int told_ = -1;
};

}  // namespace

int write_record(const RecordOptions& options) {
  auto film = Film::open(options, options.fps);
  if (!film) return report(film.error());
  OwnedFile file(options.out == "-" ? stdout : std::fopen(options.out.c_str(), "wb"));
  if (!file) {
    return report({Fault::kDevice, "The film cannot be written to " + options.out +
                                       ": choose a folder that exists and can be written to."});
  }
  Y4mWriter writer(file.get(), options.size, rate_of(options.fps), Y4mWriter::Chroma::k420);
  const std::int64_t first = std::llround(options.at * options.fps);
  const std::int64_t count = std::max<std::int64_t>(1, std::llround(options.seconds * options.fps));
  Progress progress(count);
  for (std::int64_t i = 0; i < count; ++i) {
    if (auto drawn = (*film)->draw(first + i); !drawn) return report(drawn.error());
    if (auto written = writer.write((*film)->picture()); !written) return report(written.error());
    progress.tell(i + 1);
  }
  if (std::fflush(file.get()) != 0) {
    return report({Fault::kDevice, "The disk is full: the film is not whole."});
  }
  return 0;
}

}  // namespace sharit
