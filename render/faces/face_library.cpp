#include "render/faces/face_library.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "render/faces/chain_file.hpp"
#include "render/faces/coverage.hpp"
#include "render/faces/font_finder.hpp"

namespace sharit {
namespace {

/// Answers about single code points kept at most; hostile text must not fill the memory.
constexpr std::size_t kMaxKnownCodePoints = 4096;
constexpr std::size_t kMaxFaces = 512;

/// Primary language subtag, lower case: "ur" of "ur-PK".
std::string primary_language(const std::string& tag) {
  std::string primary = tag.substr(0, tag.find_first_of("-_"));
  for (char& letter : primary) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return primary;
}

bool comes_first(const ChainEntry& entry, const std::string& language) {
  return std::find(entry.first_for.begin(), entry.first_for.end(), language) !=
         entry.first_for.end();
}

}  // namespace

struct FaceLibrary::Parts {
  using Identity = std::tuple<std::string, int, std::string, double>;

  std::unique_ptr<FontFinder> finder;
  std::vector<ChainEntry> defaults;
  std::vector<std::unique_ptr<Face>> faces;
  std::map<Identity, FaceId> known;
  std::map<ChainRequest, FaceChain> chains;
  std::unordered_map<char32_t, int> system_answers[2];  // By Weight.
  std::vector<std::string> warnings;

  void warn(std::string sentence) {
    if (std::find(warnings.begin(), warnings.end(), sentence) == warnings.end()) {
      warnings.push_back(std::move(sentence));
    }
  }

  /// Opens a face, or finds it open.
  Result<FaceId> open(FaceSource source) {
    const Identity identity(source.file, source.index, source.variations, source.scale);
    if (const auto found = known.find(identity); found != known.end()) return found->second;
    if (faces.size() >= kMaxFaces) return fail(Fault::kDevice, "too many fonts are open");
    auto face = Face::create(std::move(source));
    if (!face) return std::unexpected(face.error());
    const FaceId id{static_cast<std::uint16_t>(faces.size())};
    faces.push_back(std::move(*face));
    known.emplace(identity, id);
    return id;
  }

  void add(FaceChain& chain, FaceSource source) {
    const auto id = open(std::move(source));
    if (!id) {
      warn(id.error().message);
    } else if (std::find(chain.faces.begin(), chain.faces.end(), *id) == chain.faces.end()) {
      chain.faces.push_back(*id);
    }
  }

  const ChainEntry* entry_called(const std::string& family) const {
    for (const auto& entry : defaults) {
      if (entry.family == family) return &entry;
    }
    return nullptr;
  }

  void add_family(FaceChain& chain, const std::string& family, double scale, Weight weight,
                  const std::string& package) {
    auto source = finder->family(family, weight);
    if (!source) {
      warn("The font " + family + " is not installed" +
           (package.empty() ? "." : "; install the package " + package + "."));
      return;
    }
    source->scale = scale;
    add(chain, std::move(*source));
  }

  void add_defaults(FaceChain& chain, const ChainRequest& request, double unit) {
    const std::string language = primary_language(request.language);
    for (const bool first : {true, false}) {
      for (const auto& entry : defaults) {
        if (comes_first(entry, language) != first) continue;
        const bool has = request.weight == Weight::kBold ? entry.bold : entry.regular;
        const Weight weight = has ? request.weight : entry.bold ? Weight::kBold : Weight::kRegular;
        add_family(chain, entry.family, entry.scale / unit, weight, entry.package);
      }
    }
  }

  bool has_text_face(const FaceChain& chain) const {
    return std::any_of(chain.faces.begin(), chain.faces.end(), [this](FaceId id) {
      return faces[id.value]->source().kind == FaceKind::kText;
    });
  }
};

FaceLibrary::FaceLibrary(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
FaceLibrary::~FaceLibrary() = default;

Result<std::unique_ptr<FaceLibrary>> FaceLibrary::create() {
  auto parts = std::make_unique<Parts>();
  auto defaults = parse_chain(default_chain_text());
  if (!defaults) return std::unexpected(defaults.error());
  parts->defaults = std::move(*defaults);
  auto finder = FontFinder::create();
  if (!finder) return std::unexpected(finder.error());
  parts->finder = std::move(*finder);
  std::unique_ptr<FaceLibrary> library(new FaceLibrary(std::move(parts)));
  const auto chain = library->chain({});
  if (!chain) return std::unexpected(chain.error());
  if (!library->parts_->has_text_face(*chain)) {
    return fail(Fault::kDevice,
                "no text font is installed; "
                "install the packages fonts-noto-core and fonts-hosny-amiri");
  }
  return library;
}

Result<FaceChain> FaceLibrary::chain(const ChainRequest& request) {
  if (const auto found = parts_->chains.find(request); found != parts_->chains.end()) {
    return found->second;
  }
  FaceChain chain{.faces = {}, .weight = request.weight, .closed = !request.files.empty()};
  if (chain.closed) {
    for (const auto& path : request.files) {
      if (auto source = parts_->finder->file(path)) {
        parts_->add(chain, std::move(*source));
      } else {
        parts_->warn("The font file " + path + " is missing or no font.");
      }
    }
  } else {
    // The first text family asked for keeps the asked size; the others agree with it.
    double unit = 1.0;
    for (const auto& family : request.families) {
      const ChainEntry* const entry = parts_->entry_called(family);
      if (entry && entry->role == FamilyRole::kEmoji) continue;
      if (entry) unit = entry->scale;
      break;
    }
    for (const auto& family : request.families) {
      const ChainEntry* const entry = parts_->entry_called(family);
      parts_->add_family(chain, family, entry ? entry->scale / unit : 1.0, request.weight,
                         entry ? entry->package : std::string{});
    }
    parts_->add_defaults(chain, request, unit);
  }
  if (chain.faces.empty()) {
    return fail(chain.closed ? Fault::kCall : Fault::kDevice,
                chain.closed ? "none of the font files can be opened"
                             : "no font is installed; "
                               "install the packages fonts-noto-core and fonts-hosny-amiri");
  }
  parts_->chains.emplace(request, chain);
  return chain;
}

Face& FaceLibrary::face(FaceId id) {
  return *parts_->faces[id.value];
}

int FaceLibrary::system_face_for(char32_t cp, Weight weight) {
  auto& answers = parts_->system_answers[weight == Weight::kBold ? 1 : 0];
  if (const auto found = answers.find(cp); found != answers.end()) return found->second;
  if (answers.size() >= kMaxKnownCodePoints) answers.clear();
  int answer = -1;
  if (auto source = parts_->finder->mapping(cp, weight)) {
    if (const auto id = parts_->open(std::move(*source))) answer = id->value;
  }
  answers.emplace(cp, answer);
  return answer;
}

std::span<const std::string> FaceLibrary::warnings() const {
  return parts_->warnings;
}

}  // namespace sharit
