#pragma once

#include <array>
#include <memory>
#include <utility>

#include "fuzz/text_case.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/block_setter.hpp"
#include "render/layout/typesetter.hpp"
#include "render/raster/tile_painter.hpp"

namespace sharit::fuzz {

/// The engine with the installed fonts, opened once for all cases.
/// Thread: one owner. Owns: the faces.
class Workbench {
 public:
  /// Fails when a family that a case may ask for is not installed, naming it.
  [[nodiscard]] static Result<std::unique_ptr<Workbench>> create();

  [[nodiscard]] const FaceChain& chain(ChainChoice choice, Weight weight) const {
    return chains_[weight == Weight::kBold ? 1 : 0][static_cast<std::size_t>(choice)];
  }
  [[nodiscard]] LineStyle style_of(const TextCase& one) const {
    return LineStyle{one.size, chain(one.chain, one.weight), one.letter_spacing};
  }
  [[nodiscard]] FaceLibrary& library() { return *library_; }
  [[nodiscard]] Typesetter& typesetter() { return typesetter_; }
  [[nodiscard]] BlockSetter& block_setter() { return block_setter_; }
  [[nodiscard]] TilePainter& painter() { return painter_; }

 private:
  explicit Workbench(std::unique_ptr<FaceLibrary> library)
      : library_(std::move(library)),
        typesetter_(*library_),
        block_setter_(*library_, typesetter_),
        painter_(*library_) {}
  [[nodiscard]] Result<FaceChain> make_chain(ChainChoice choice, Weight weight);

  std::unique_ptr<FaceLibrary> library_;
  Typesetter typesetter_;
  BlockSetter block_setter_;
  TilePainter painter_;
  std::array<std::array<FaceChain, kChainChoices>, 2> chains_;
};

}  // namespace sharit::fuzz
