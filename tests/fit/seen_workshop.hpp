#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/raster/inline_workshop.hpp"

namespace sharit::fit {

/// What was ordered under one ticket, and what came of it.
struct Made {
  enum class Kind { kLine, kBlock, kShape, kCode, kPicture };
  Kind kind = Kind::kLine;
  LineOrder line;    ///< kLine.
  BlockOrder block;  ///< kBlock.
  Shape shape = Shape::kRoundedBox;
  std::vector<std::shared_ptr<const LineImage>> lines;  ///< kLine: one.
  F26 size;                                             ///< Pixels per em that it was set at.
  bool cut = false;                                     ///< Ends with an ellipsis.

  [[nodiscard]] bool is_text() const { return kind == Kind::kLine || kind == Kind::kBlock; }
  /// A line of any width: its window cuts it along its way.
  [[nodiscard]] bool travels() const { return kind == Kind::kLine && line.max_width == 0; }
  [[nodiscard]] const std::string& text() const {
    return kind == Kind::kBlock ? block.text : line.text;
  }
};

/// Does every order at once, as snapshots do, and remembers what each image shows. Tiles of lines
/// are painted only on request: the ink that HarfBuzz measured stands for them else.
/// Thread: main. Owns: the line maker.
class SeenWorkshop final : public Workshop {
 public:
  explicit SeenWorkshop(std::unique_ptr<LineMaker> maker) : inner_(std::move(maker)) {}

  void paint_tiles(bool paint) { paint_ = paint; }

  Ticket order_line(LineOrder order) override;
  Ticket order_block(BlockOrder order) override;
  void order_tile(std::shared_ptr<const LineImage> image, int index) override;
  ImageId order_shape(const ShapeOrder& order) override;
  ImageId order_qr(const QrOrder& order) override;
  ImageId order_picture(const PictureOrder& order) override;
  Ticket order_backdrop(BackdropOrder order) override;
  std::vector<WorkDone> collect() override { return std::exchange(done_, {}); }
  [[nodiscard]] bool idle() const override { return done_.empty(); }

  /// What an image belongs to; null: nothing ordered here. @lifetime until `forget`.
  [[nodiscard]] const Made* find(ImageId image) const;
  /// The ink of a painted tile from its top left corner, by its alpha; none: not painted.
  [[nodiscard]] std::optional<RectPx> painted(ImageId image) const;
  /// A line as it would be without a width; a block without limits at its least size.
  [[nodiscard]] std::shared_ptr<const LineImage> whole(LineOrder order);
  [[nodiscard]] std::shared_ptr<const BlockImage> whole(BlockOrder order);

  /// Ink in the clear border of a line's image, where its measured box ends.
  [[nodiscard]] int ink_in_border() const { return ink_in_border_; }
  [[nodiscard]] int texts_set() const { return texts_set_; }
  [[nodiscard]] int tiles_painted() const { return tiles_painted_; }
  /// Lets go of everything noted.
  void forget();

 private:
  void take();
  void note_tile(const LineImage& image, int index, const Tile& tile);

  InlineWorkshop inner_;
  bool paint_ = true;
  std::map<std::uint64_t, Made> made_;  ///< By ticket.
  std::map<std::uint64_t, RectPx> painted_;
  std::vector<WorkDone> done_;
  int ink_in_border_ = 0;
  int texts_set_ = 0;
  int tiles_painted_ = 0;
};

}  // namespace sharit::fit
