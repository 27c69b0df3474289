#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// A document's bytes as valid UTF-8, without byte order marks, and how they were read.
struct DecodedDocument {
  std::string text;
  std::string charset;      ///< What the bytes were taken for, "utf-8", "windows-1256", ...
  bool guessed = false;     ///< No usable label: a detector chose.
  bool overridden = false;  ///< The label was wrong and the bytes showed it.
  bool replaced = false;    ///< U+FFFD stands for bytes that meant nothing.
};

/// Decodes in this order: byte order mark (WHATWG Encoding, RFC 7303), the pattern of "<?" in
/// UTF-16 or UTF-32, strict UTF-8 whatever the label says, nearly valid UTF-8 (one bad byte must
/// not cost the feed), the label of the transport, the label in the document, ICU's detector on the
/// text without tags. Linear. Never fails.
[[nodiscard]] DecodedDocument decode_document(std::string_view bytes,
                                              std::string_view transport_charset);

/// The encoding label in an XML declaration or an HTML meta element; empty when there is none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

}  // namespace sharit
