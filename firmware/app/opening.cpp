#include "firmware/app/opening.hpp"

#include <iostream>
#include <utility>

#include "firmware/config/report.hpp"

namespace sharit {

Result<Opening> open_house(const std::string& config) {
  auto configuration = load_configuration(config);
  if (!configuration) return std::unexpected(configuration.error());
  FontFolder fonts = look_at_folder(font_folder(configuration->settings, configuration->file));
  HousePictures pictures = read_pictures(configuration->settings);
  for (const std::string& trouble : pictures.troubles()) std::cerr << trouble << '\n';
  auto house = make_house(configuration->settings, std::move(fonts), std::move(pictures));
  if (!house) return std::unexpected(house.error());
  return Opening{std::move(*configuration), std::move(*house)};
}

void tell_warnings(const Configuration& configuration) {
  if (configuration.warnings.empty()) return;
  std::cerr << render_problems(configuration.warnings, configuration.file->string()) << '\n';
}

}  // namespace sharit
