#include "firmware/feeds/xml_base.hpp"

#include <utility>

#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/utf8.hpp"
#include "firmware/feeds/xml_names.hpp"

namespace sharit {

namespace {

// Relative bases inside each other grow: more than this is no address any more.
constexpr std::size_t kLongest = 4096;

}  // namespace

void XmlBase::open(const MarkupToken& token, std::size_t depth) {
  const std::string stated = attribute(token, "xml:base");
  if (stated.empty() || stated.size() > kLongest) return;
  std::string address = resolve(stated);
  if (address.size() <= kLongest) bases_.push_back({std::move(address), depth});
}

void XmlBase::close(std::size_t depth) {
  while (!bases_.empty() && bases_.back().depth >= depth) bases_.pop_back();
}

std::string XmlBase::resolve(std::string_view reference) const {
  if (bases_.empty()) return std::string(ascii_trim(reference));
  return resolve_address(std::string(reference), bases_.back().address);
}

}  // namespace sharit
