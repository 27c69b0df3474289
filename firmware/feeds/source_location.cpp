#include "firmware/feeds/source_location.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

struct FileCloser {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
    if (escape) {
      out.push_back(static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

}  // namespace

SourcePlace place_of(std::string_view url) {
  if (url == "-") return SourcePlace::kStandardInput;
  const std::string head = ascii_lower(url.substr(0, 8));
  const bool http = head.starts_with("http://") || head.starts_with("https://");
  return http ? SourcePlace::kHttp : SourcePlace::kFile;
}

std::filesystem::path path_of(std::string_view url) {
  if (!ascii_iequals(url.substr(0, 5), "file:")) return std::string(url);
  std::string_view rest = url.substr(5);
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    rest.remove_prefix(std::min(rest.find('/'), rest.size()));  // An empty host or "localhost".
  }
  return percent_decoded(rest);
}

Result<std::string> read_bytes(std::string_view url, std::size_t limit) {
  const bool standard_input = place_of(url) == SourcePlace::kStandardInput;
  const std::filesystem::path path = path_of(url);
  const std::string name = standard_input ? "standard input" : path.string();
  std::error_code error;
  if (!standard_input && std::filesystem::is_directory(path, error)) {
    return fail(Fault::kInput, path.string() + " is a folder.");
  }
  const std::unique_ptr<std::FILE, FileCloser> file(
      standard_input ? stdin : std::fopen(path.c_str(), "rbe"));
  if (file == nullptr) {
    const char* const reason = errno == ENOENT ? "does not exist" : std::strerror(errno);
    return fail(Fault::kInput, "Can't read " + name + ": " + reason + ".");
  }
  std::string bytes;
  char buffer[64 * 1024];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) {
    bytes.append(buffer, count);
    if (bytes.size() > limit) {
      return fail(Fault::kInput, "More than " + std::to_string(limit / (1024 * 1024)) +
                                     " MiB come from " + name + ".");
    }
  }
  if (std::ferror(file.get()) != 0) return fail(Fault::kInput, "Can't read " + name + ".");
  return bytes;
}

}  // namespace sharit
