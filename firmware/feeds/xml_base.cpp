#include "firmware/feeds/xml_base.hpp"

#include <utility>

#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/utf8.hpp"
#include "firmware/feeds/xml_names.hpp"

namespace sharit {

void XmlBase::open(const MarkupToken& token, std::size_t depth) {
  std::string address = attribute(token, "xml:base");
  if (!address.empty()) bases_.push_back({resolve(address), depth});
}

void XmlBase::close(std::size_t depth) {
  while (!bases_.empty() && bases_.back().depth >= depth) bases_.pop_back();
}

std::string XmlBase::resolve(std::string_view reference) const {
  if (bases_.empty()) return std::string(ascii_trim(reference));
  return resolve_address(reference, bases_.back().address);
}

}  // namespace sharit
