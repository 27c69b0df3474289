#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/markup.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

enum class XmlFormat { kNone, kRss, kRdf, kAtom, kSitemap, kCap };

/// A qualified name in two halves. Names compare without case, as broken feeds need.
struct XmlName {
  std::string_view prefix;
  std::string_view local;

  [[nodiscard]] bool is(std::string_view name) const { return ascii_iequals(local, name); }
  [[nodiscard]] bool has_prefix(std::string_view name) const { return ascii_iequals(prefix, name); }
  [[nodiscard]] bool same_prefix(std::string_view other) const {
    return ascii_iequals(prefix, other);
  }
};
[[nodiscard]] XmlName split_name(std::string_view qualified);

/// The vocabularies that a document binds to prefixes of its own choice (Namespaces in XML 1.0).
/// Bindings count from where they stand to the end of the document, which is enough for feeds.
/// @lifetime its names are of the document.
class XmlNamespaces {
 public:
  /// Takes the bindings that a start tag states.
  void note(const MarkupToken& token);
  /// The name with the usual prefix of its vocabulary: "dc" for Dublin Core, nothing for RSS.
  [[nodiscard]] XmlName resolve(std::string_view qualified) const;

 private:
  struct Binding {
    std::string_view prefix;
    std::string_view usual;
  };
  std::vector<Binding> bindings_;
};

/// What a document with this root element is.
[[nodiscard]] XmlFormat format_of_root(const XmlName& name, const MarkupToken& token);
/// Whether this root is an entry that stands alone (RFC 4287 2).
[[nodiscard]] bool is_entry_document(const XmlName& name, const MarkupToken& token);
/// Whether an element declares a namespace of the alerting protocol.
[[nodiscard]] bool declares_cap(const MarkupToken& token);
/// "rss", "rdf", "atom", "sitemap", "cap".
[[nodiscard]] const char* format_label(XmlFormat format);

/// `root` is the prefix of the root element, `depth` how many elements are open around this one.
/// Some feeds have the items of the other family: Atom with <item>, RSS with <entry>.
[[nodiscard]] bool is_item_name(XmlFormat format, const XmlName& name, std::string_view root,
                                std::size_t depth);
/// Elements without content, whose end tag broken feeds forget.
[[nodiscard]] bool is_void(const XmlName& name, const MarkupToken& token);

/// The value of an attribute, empty when it is not there.
[[nodiscard]] std::string attribute(const MarkupToken& token, std::string_view name);

}  // namespace sharit
