#include "fuzz/workbench.hpp"

#include <filesystem>
#include <string>

namespace sharit::fuzz {

Result<std::unique_ptr<Workbench>> Workbench::create() {
  auto library = FaceLibrary::create();
  if (!library) return std::unexpected(library.error());
  std::unique_ptr<Workbench> bench(new Workbench(std::move(*library)));
  for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
    for (std::size_t at = 0; at < kChainChoices; ++at) {
      auto chain = bench->make_chain(static_cast<ChainChoice>(at), weight);
      if (!chain) return std::unexpected(chain.error());
      bench->chains_[weight == Weight::kBold ? 1 : 0][at] = std::move(*chain);
    }
  }
  return bench;
}

Result<FaceChain> Workbench::make_chain(ChainChoice choice, Weight weight) {
  ChainRequest request{.weight = weight, .language = {}, .families = {}, .files = {}};
  if (choice == ChainChoice::kDefault) return library_->chain(request);
  if (choice == ChainChoice::kAmiriFirst) {
    // Behind it a variable font, taken from its folder as an operator's own would be.
    ChainRequest own = request;
    own.families = {"Inter"};
    const auto found = library_->chain(own);
    if (!found) return std::unexpected(found.error());
    const std::string file = library_->face(found->faces.front()).source().file;
    request.folder = look_at_folder(std::filesystem::path(file).parent_path().string());
    request.families = {"Amiri", "Inter"};
    return library_->chain(request);
  }
  std::vector<FaceId> faces;
  if (choice == ChainChoice::kClosedDefault) {
    const auto chain = library_->chain(request);
    if (!chain) return std::unexpected(chain.error());
    faces = chain->faces;
  }
  for (const std::string_view family : families_of(choice)) {
    ChainRequest one = request;
    one.families = {std::string(family)};
    const auto chain = library_->chain(one);
    if (!chain) return std::unexpected(chain.error());
    const FaceId first = chain->faces.front();
    if (!library_->face(first).source().name.starts_with(family)) {
      return fail(Fault::kDevice, "the font " + std::string(family) + " is not installed");
    }
    faces.push_back(first);
  }
  for (const FaceId face : faces) request.files.push_back(library_->face(face).source().file);
  return library_->chain(request);
}

}  // namespace sharit::fuzz
