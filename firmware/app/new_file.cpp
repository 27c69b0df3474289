#include "firmware/app/new_file.hpp"

#include <fstream>
#include <system_error>

namespace sharit {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> not_written(const fs::path& file) {
  return fail(Fault::kDevice,
              file.string() +
                  " can't be written: choose another place with --out, or ask whoever "
                  "may write there (sudo).");
}

}  // namespace

Result<void> may_be_written(const fs::path& file, bool replace) {
  std::error_code failed;
  if (!fs::exists(fs::symlink_status(file, failed))) return {};
  if (fs::is_directory(file, failed)) {
    return fail(Fault::kCall, file.string() + " is a folder: name a file in it.");
  }
  if (replace) return {};
  return fail(Fault::kCall, file.string() +
                                " is there already and stays as it is. Write --force to replace "
                                "it, or --out with another file.");
}

Result<void> write_new_file(const fs::path& file, const std::string& text, bool replace) {
  if (auto may = may_be_written(file, replace); !may) return may;
  std::error_code failed;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), failed);
  if (failed) return not_written(file);
  // Beside it and renamed, so that a running ticker never reads half of it.
  fs::path unfinished = file;
  unfinished += ".unfinished";
  std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (out) fs::rename(unfinished, file, failed);
  if (!out || failed) {
    fs::remove(unfinished, failed);
    return not_written(file);
  }
  return {};
}

}  // namespace sharit
