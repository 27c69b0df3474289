#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sharit {

struct MarkupAttribute {
  std::string_view name;  ///< As written, may have a prefix. @lifetime of the document.
  std::string value;      ///< References decoded.
};

enum class MarkupKind { kText, kCdata, kStart, kEnd };

struct MarkupToken {
  MarkupKind kind = MarkupKind::kText;
  std::string_view name;  ///< kStart, kEnd: as written. @lifetime of the document.
  /// kText: references decoded; kCdata: as it stands. @lifetime of the document, and until the
  /// reader's next token.
  std::string_view text;
  std::vector<MarkupAttribute> attributes;  ///< kStart; at most 64 are kept.
  bool empty_element = false;               ///< kStart: "<x/>".
};

/// Reads XML as it is found in the wild, token by token: bare "&" and "<" are text, HTML's named
/// references work, attributes may lack quotes. Comments, processing instructions and the DOCTYPE
/// are skipped; entities that an internal subset declares are dropped where they are used, so
/// nothing is ever expanded or fetched. Reads every byte a bounded number of times and copies a
/// text only to decode it; nesting is the caller's affair.
/// @lifetime the document must outlive the reader and its tokens.
class MarkupReader {
 public:
  /// `utf8` must be valid UTF-8.
  explicit MarkupReader(std::string_view utf8) : text_(utf8) {}

  /// The next token; false at the end.
  [[nodiscard]] bool next(MarkupToken& token);

  [[nodiscard]] bool repaired() const { return repaired_; }          ///< Was not well-formed.
  [[nodiscard]] bool cut() const { return cut_; }                    ///< Ended inside a construct.
  [[nodiscard]] bool has_subset() const { return has_subset_; }      ///< DOCTYPE with declarations.
  [[nodiscard]] bool html_doctype() const { return html_doctype_; }  ///< <!DOCTYPE html>.

 private:
  bool read_start(MarkupToken& token);
  bool read_end(MarkupToken& token);
  void read_attributes(MarkupToken& token);
  std::string_view read_value();
  void read_text(MarkupToken& token);
  void skip_declaration();
  void skip_doctype();
  void read_section(MarkupToken& token);
  void skip_past(std::string_view mark, std::size_t from);
  void note_entities(std::string_view subset);
  std::string_view decode(std::string_view raw);  // Itself, or what `decoded_` then holds.
  [[nodiscard]] bool opens_markup(std::size_t at) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::string decoded_;
  std::vector<std::string_view> declared_;  // Sorted names of the internal subset.
  bool repaired_ = false;
  bool cut_ = false;
  bool last_section_ = false;    // No "]]>" is left.
  std::string_view last_start_;  // The name of the latest start tag.
  bool has_subset_ = false;
  bool html_doctype_ = false;
};

}  // namespace sharit
