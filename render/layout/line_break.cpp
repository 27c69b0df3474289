#include "render/layout/line_break.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/utf16.h>

#include "render/analysis/code_points.hpp"

namespace sharit {
namespace {

struct IteratorClose {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using IteratorOwner = std::unique_ptr<UBreakIterator, IteratorClose>;

/// A device shows a handful of languages; an iterator is some kilobytes.
constexpr std::size_t kMaxIterators = 8;

}  // namespace

struct LineBreaker::Parts {
  std::map<std::string, IteratorOwner> iterators;

  UBreakIterator* of(const std::string& language) {
    if (const auto found = iterators.find(language); found != iterators.end()) {
      return found->second.get();
    }
    if (iterators.size() >= kMaxIterators) iterators.clear();
    UErrorCode status = U_ZERO_ERROR;
    IteratorOwner made(ubrk_open(UBRK_LINE, language.c_str(), nullptr, 0, &status));
    if (U_FAILURE(status)) made.reset();
    return (iterators[language] = std::move(made)).get();
  }
};

LineBreaker::LineBreaker() : parts_(new Parts) {}
LineBreaker::~LineBreaker() = default;

std::vector<std::uint32_t> LineBreaker::opportunities(const Paragraph& paragraph) {
  std::vector<std::uint32_t> found;
  UBreakIterator* const iterator = parts_->of(paragraph.language);
  if (iterator == nullptr) return found;

  // UTF-16 for ICU, and the code point behind each unit's end.
  std::u16string text;
  std::vector<std::uint32_t> code_point_after{0};
  text.reserve(paragraph.text.size());
  for (std::uint32_t at = 0; at < paragraph.text.size(); ++at) {
    const char32_t c = paragraph.text[at];
    if (cp::is_bidi_mark(c) || cp::is_isolate_control(c)) continue;
    if (c > 0xFFFF) {
      text += static_cast<char16_t>(U16_LEAD(c));
      text += static_cast<char16_t>(U16_TRAIL(c));
      code_point_after.push_back(at + 1);
    } else {
      text += static_cast<char16_t>(c);
    }
    code_point_after.push_back(at + 1);
  }

  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return found;
  auto cluster = paragraph.clusters.begin();
  for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    const std::uint32_t next = code_point_after[static_cast<std::size_t>(at)];
    if (static_cast<std::size_t>(at) >= text.size()) break;
    cluster = std::lower_bound(
        cluster, paragraph.clusters.end(), next,
        [](const Cluster& one, std::uint32_t begin) { return one.range.begin < begin; });
    if (cluster != paragraph.clusters.end() && cluster->range.begin == next) found.push_back(next);
  }
  return found;
}

}  // namespace sharit
