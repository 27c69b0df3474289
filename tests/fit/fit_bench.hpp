#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "fit/places.hpp"
#include "fit/rules.hpp"
#include "fit/seen_workshop.hpp"
#include "fit/story.hpp"
#include "render/scene/scene.hpp"
#include "render/scene/scene_options.hpp"

namespace sharit::fit {

/// A scene at work on a list of stories, as the program's own stage does it: headlines in turn, the
/// words of the one that is read. Uploads are taken at once. Thread: main.
template <typename Kind>
class FitBench {
 public:
  template <typename... More>
  FitBench(const std::vector<Story>& stories, SeenWorkshop& workshop, SceneOptions options,
           More... more)
      : stories_(stories), workshop_(workshop), scene_(std::move(options), more..., workshop) {
    places_ = places_of(scene_.layout());
  }

  /// To a refresh of the lanes and decks, until nothing is under way and no text fades.
  void show(std::int64_t moved) {
    passed_ += 1;
    int fades = 0;
    for (; settle(moved) && fades < 20; ++fades) passed_ += 90;  // Another text may wait for one.
    REQUIRE_MESSAGE(fades < 20, "the scene does not come to rest");
  }
  [[nodiscard]] Frame frame() { return scene_.frame(); }
  [[nodiscard]] std::vector<std::string> faults(const Frame& frame) {
    return faults_of(frame, workshop_, places_, script_);
  }
  /// Every story has been read.
  [[nodiscard]] bool done() const {
    for (std::size_t i = 0; i < scene_.streams(); ++i) {
      if (scene_.reading_key(i) <= stories_.size()) return false;
    }
    return true;
  }
  [[nodiscard]] Kind& scene() { return scene_; }
  [[nodiscard]] std::vector<Place>& places() { return places_; }
  [[nodiscard]] const Script& script() const { return script_; }

 private:
  /// Until nothing comes any more; true where something came.
  bool settle(std::int64_t moved) {
    int rounds = 0;
    for (int quiet = 0; quiet < 2; ++quiet) {
      std::vector<WorkDone> all = workshop_.collect();
      for (WorkDone& done : all) (void)scene_.receive(done);
      scene_.advance({passed_, moved});
      const bool fed = feed();
      const bool said = say();
      (void)scene_.tiles().take_releases();
      const bool uploaded = !scene_.tiles().take_uploads(100'000).empty();
      if (all.empty() && !fed && !said && !uploaded && workshop_.idle()) continue;
      REQUIRE_MESSAGE(++rounds < 1000, "the scene does not come to rest");
      quiet = -1;
    }
    return rounds > 0;
  }
  bool feed() {
    bool fed = false;
    for (std::size_t i = 0; i < scene_.streams(); ++i) {
      if (!scene_.wants_headline(i)) continue;
      SceneHeadline headline = stories_[given_ % stories_.size()].headline;
      headline.key = ++given_;
      script_.note(headline);
      scene_.add(i, std::move(headline));
      fed = true;
    }
    return fed;
  }
  bool say() {
    const std::uint64_t key = scene_.reading_key(0);
    if (key == said_ && said_once_) return false;
    said_ = key;
    said_once_ = true;
    const FrameWords& words = stories_[key == 0 ? 0 : (key - 1) % stories_.size()].words;
    script_.note(words);
    scene_.set_words(words);
    return true;
  }

  const std::vector<Story>& stories_;
  SeenWorkshop& workshop_;
  Kind scene_;
  std::vector<Place> places_;
  Script script_;
  std::int64_t passed_ = 0;
  std::uint64_t given_ = 0;
  std::uint64_t said_ = 0;
  bool said_once_ = false;
};

}  // namespace sharit::fit
