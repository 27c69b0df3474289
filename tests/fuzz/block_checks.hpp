#pragma once

#include "fuzz/breach.hpp"
#include "fuzz/text_case.hpp"
#include "render/layout/block_setter.hpp"

namespace sharit::fuzz {

/// The headline on several lines, in a room that `pick` chooses: lines tile the paragraph and show
/// only their own part, stand below each other, and stay in the room where the block says that it
/// fits; setting it again gives the same block.
[[nodiscard]] Breach check_block(const TextCase& one, const FaceChain& chain, BlockSetter& setter);

}  // namespace sharit::fuzz
