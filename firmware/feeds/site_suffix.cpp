#include "firmware/feeds/site_suffix.hpp"

#include <algorithm>

namespace sharit {

namespace {

constexpr std::string_view kJoints[] = {" - ", " – ", " — ", " | ", " : ", " » ", " · "};

}  // namespace

std::string_view without_site_suffix(std::string_view title, std::string_view site) {
  if (site.empty() || !title.ends_with(site)) return title;
  const std::string_view rest = title.substr(0, title.size() - site.size());
  for (const std::string_view joint : kJoints) {
    if (rest.ends_with(joint) && rest.size() > joint.size()) {
      return rest.substr(0, rest.size() - joint.size());
    }
  }
  return title;
}

bool remove_site_suffix(const std::vector<std::string*>& titles, std::string_view site) {
  const auto carriers = std::count_if(titles.begin(), titles.end(), [site](const std::string* t) {
    return without_site_suffix(*t, site).size() < t->size();
  });
  if (static_cast<std::size_t>(carriers) * 2 <= titles.size()) return false;
  for (std::string* title : titles) title->resize(without_site_suffix(*title, site).size());
  return true;
}

}  // namespace sharit
