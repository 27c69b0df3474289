#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "render/faces/face.hpp"
#include "render/faces/font_folder.hpp"
#include "render/support/result.hpp"

namespace sharit {

enum class Weight { kRegular, kBold };

/// Which faces a text may use, best first. Made by `FaceLibrary::chain`; pure ids.
struct FaceChain {
  std::vector<FaceId> faces;
  Weight weight = Weight::kBold;  ///< For system faces beyond the chain.
  bool closed = false;            ///< Exactly these faces: no system face beyond them.
  bool operator==(const FaceChain&) const = default;
};

/// What to ask of a chain.
struct ChainRequest {
  Weight weight = Weight::kBold;
  std::string language;  ///< BCP 47; Urdu and Kashmiri put their nastaliq first.
  /// Families in order (fontconfig names), before the default chain of fonts/, which then takes its
  /// optical scale from the first of them. Where `files` is not empty: exactly those font files.
  /// Both empty: the default chain.
  std::vector<std::string> families;
  std::vector<std::string> files;
  /// Where families are looked for before fontconfig is asked, those of the default chain too.
  FontFolder folder = {};
  auto operator<=>(const ChainRequest&) const = default;
};

/// Opens faces by family through fontconfig, once each, and hands out ids.
/// Thread: one owner (the layout worker). Owns: every Face.
class FaceLibrary {
 public:
  /// Fails (kDevice) when no text face of the default chain is installed; the message names the
  /// packages to install.
  [[nodiscard]] static Result<std::unique_ptr<FaceLibrary>> create();
  ~FaceLibrary();
  FaceLibrary(const FaceLibrary&) = delete;
  FaceLibrary& operator=(const FaceLibrary&) = delete;

  /// The chain for a request; a missing family or file is left out and told in `warnings()`.
  /// Fails when nothing of it can be opened.
  [[nodiscard]] Result<FaceChain> chain(const ChainRequest& request);
  [[nodiscard]] Face& face(FaceId id);
  /// A system face beyond the chain that maps `cp` (fontconfig), opened on demand; none:
  /// nullopt-like result with value -1.
  [[nodiscard]] int system_face_for(char32_t cp, Weight weight);
  /// Sentences about missing families and files that cannot be used, each once, newest last.
  [[nodiscard]] std::span<const std::string> warnings() const;

 private:
  struct Parts;
  explicit FaceLibrary(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sharit
