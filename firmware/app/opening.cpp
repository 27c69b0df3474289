#include "firmware/app/opening.hpp"

#include <iostream>
#include <utility>

namespace sharit {

Result<Opening> open_house(const std::string& config) {
  auto configuration = load_configuration(config);
  if (!configuration) return std::unexpected(configuration.error());
  if (!configuration->warnings.empty()) std::cerr << configuration->warnings << '\n';
  FontFolder fonts = look_at_folder(font_folder(configuration->settings, configuration->file));
  HousePictures pictures = read_pictures(configuration->settings);
  for (const std::string& trouble : pictures.troubles()) std::cerr << trouble << '\n';
  auto house = make_house(configuration->settings, std::move(fonts), std::move(pictures));
  if (!house) return std::unexpected(house.error());
  return Opening{std::move(*configuration), std::move(*house)};
}

}  // namespace sharit
