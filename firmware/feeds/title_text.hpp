#pragma once

#include <string>
#include <vector>

namespace sharit {

/// What the characters of a title are, after its container (XML, JSON) has been decoded.
enum class TitleType {
  kPlain,    ///< Text as it is (Atom type="text", a line of a list).
  kHtml,     ///< HTML (Atom type="html", JSON Feed, og:title).
  kBase64,   ///< HTML in base64 (Atom 0.3 mode="base64").
  kRssHtml,  ///< HTML that exporters often escape once too often (RSS, RDF).
};

struct TitleText {
  std::string text;                ///< Plain text in NFC, whole; empty: there is no headline.
  std::vector<const char*> notes;  ///< Warning codes: "markup_removed", "double_escaped", ...
};

/// The one way from a title as a source holds it to the text of a headline. Only the length limit
/// is not applied here: the whole text is kept, the screen cuts. A raw title beyond 64 KiB is read
/// up to there ("title_too_long").
[[nodiscard]] TitleText title_text(std::string raw, TitleType type);

}  // namespace sharit
