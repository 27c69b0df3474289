#include "render/faces/face_library.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "render/faces/chain_file.hpp"
#include "render/faces/coverage.hpp"
#include "render/faces/folder_fonts.hpp"
#include "render/faces/font_finder.hpp"
#include "render/faces/optical_size.hpp"
#include "render/support/nearest.hpp"

namespace sharit {
namespace {

/// Answers about single code points kept at most; hostile text must not fill the memory.
constexpr std::size_t kMaxKnownCodePoints = 4096;
constexpr std::size_t kMaxFaces = 512;
/// Faces beyond the chain: each costs a hundred kilobytes and more.
constexpr std::size_t kMaxSystemFaces = 64;
/// Bytes of font files held in memory, for months of edits.
constexpr std::size_t kMaxCopied = std::size_t{96} * 1024 * 1024;
constexpr std::size_t kMaxWarnings = 256;

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
  using Identity = std::tuple<std::string, std::uint64_t, int, std::string, double>;

  std::unique_ptr<FontFinder> finder;
  std::vector<ChainEntry> defaults;
  FontFolder folder;
  FolderFonts folder_fonts;
  std::size_t copied = 0;
  std::vector<std::unique_ptr<Face>> faces;
  std::map<Identity, FaceId> known;
  std::map<ChainRequest, FaceChain> chains;
  std::size_t system_faces = 0;
  std::unordered_map<char32_t, int> system_answers[2];  // By Weight.
  std::vector<std::string> warnings;

  void warn(std::string sentence) {
    if (warnings.size() < kMaxWarnings &&
        std::find(warnings.begin(), warnings.end(), sentence) == warnings.end()) {
      warnings.push_back(std::move(sentence));
    }
  }

  static Identity identity_of(const FaceSource& source) {
    return {source.file, source.version, source.index, source.variations, source.scale};
  }
  bool is_open(const FaceSource& source) const { return known.contains(identity_of(source)); }

  /// Opens a face, or finds it open.
  Result<FaceId> open(FaceSource source) {
    const Identity identity = identity_of(source);
    if (const auto found = known.find(identity); found != known.end()) return found->second;
    if (faces.size() >= kMaxFaces) return fail(Fault::kDevice, "too many fonts are open");
    auto face = Face::create(std::move(source));
    if (!face) return std::unexpected(face.error());
    if ((*face)->source().storage == FontStorage::kCopied) {
      if (copied + (*face)->file_size() > kMaxCopied) {
        return fail(Fault::kDevice, "font file " + (*face)->source().file +
                                        ": too many fonts have come and gone; restart Sharit");
      }
      copied += (*face)->file_size();
    }
    const FaceId id{static_cast<std::uint16_t>(faces.size())};
    faces.push_back(std::move(*face));
    known.emplace(identity, id);
    return id;
  }

  void add(FaceChain& chain, FaceSource source) {
    const auto id = open(std::move(source));
    if (!id) {
      warn("The " + id.error().message + ".");
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

  /// The face of a family, in the operator's folder or installed; its lack is told.
  std::optional<FaceSource> find_family(const std::string& family, Weight weight) {
    auto source = folder_fonts.find(family, weight);
    if (!source) source = finder->family(family, weight);
    if (!source) {
      warn("The font " + family + " is not installed" +
           (folder.path.empty() ? "" : " and not in the folder " + folder.path) + advice(family));
    }
    return source;
  }

  void add_family(FaceChain& chain, const std::string& family, double scale, Weight weight) {
    auto source = find_family(family, weight);
    if (!source) return;
    source->scale = scale;
    add(chain, std::move(*source));
  }

  /// The first text family asked for that is there keeps the asked size; the others agree with it.
  OpticalSize size_of_wishes(const ChainRequest& request) {
    for (const auto& family : request.families) {
      const ChainEntry* const entry = entry_called(family);
      if (entry && entry->role == FamilyRole::kEmoji) continue;
      auto source = find_family(family, request.weight);
      if (!source) continue;
      if (entry) return {entry->scale, entry->latin};
      if (const auto id = open(std::move(*source))) return measure_optical_size(*faces[id->value]);
    }
    return {};
  }

  void add_wishes(FaceChain& chain, const ChainRequest& request, OpticalSize size) {
    bool first = true;
    for (const auto& family : request.families) {
      const ChainEntry* const entry = entry_called(family);
      const bool emoji = entry && entry->role == FamilyRole::kEmoji;
      const bool own_size = !entry || (first && !emoji);
      const std::size_t before = chain.faces.size();
      add_family(chain, family, own_size ? 1.0 : size.scale_of(*entry), request.weight);
      if (chain.faces.size() > before && !emoji) first = false;
    }
  }

  /// What to do about a family that is not there: the package, or the name that was meant.
  std::string advice(const std::string& family) const {
    if (const ChainEntry* const entry = entry_called(family)) {
      return "; install the package " + entry->package + ".";
    }
    const std::vector<std::string> installed = finder->family_names();
    std::vector<std::string_view> names = folder_fonts.names();
    names.insert(names.end(), installed.begin(), installed.end());
    for (const ChainEntry& entry : defaults) names.emplace_back(entry.family);
    const std::string_view meant = nearest(family, names);
    if (meant.empty()) {
      return folder.path.empty() ? "; install it, or name another."
                                 : "; put its file there, or name another.";
    }
    return "; did you mean \"" + std::string(meant) + "\"?";
  }

  /// Reads the folder where it is another one than before, or its files have changed.
  void look_at(const FontFolder& now) {
    if (now == folder) return;
    folder = now;
    folder_fonts = FolderFonts(folder);
    for (const std::string& sentence : folder_fonts.warnings()) warn(sentence);
    std::erase_if(chains, [](const auto& entry) { return entry.first.files.empty(); });
  }

  void add_defaults(FaceChain& chain, const ChainRequest& request, OpticalSize size) {
    const std::string language = primary_language(request.language);
    for (const bool first : {true, false}) {
      for (const auto& entry : defaults) {
        if (comes_first(entry, language) != first) continue;
        // The family that its language puts first sets the size of the Latin beside it.
        if (chain.faces.empty()) size.latin = entry.latin * size.scale_of(entry);
        const bool has = request.weight == Weight::kBold ? entry.bold : entry.regular;
        const Weight weight = has ? request.weight : entry.bold ? Weight::kBold : Weight::kRegular;
        add_family(chain, entry.family, size.scale_of(entry), weight);
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
  parts_->look_at(request.folder);
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
    const OpticalSize size = parts_->size_of_wishes(request);
    parts_->add_wishes(chain, request, size);
    parts_->add_defaults(chain, request, size);
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
    const std::size_t before = parts_->faces.size();
    if (parts_->system_faces >= kMaxSystemFaces && !parts_->is_open(*source)) {
      parts_->warn("The headlines ask for more than " + std::to_string(kMaxSystemFaces) +
                   " fonts; further characters are drawn as boxes until the next start.");
    } else if (const auto id = parts_->open(std::move(*source))) {
      answer = id->value;
      if (parts_->faces.size() > before) ++parts_->system_faces;
    }
  }
  answers.emplace(cp, answer);
  return answer;
}

std::span<const std::string> FaceLibrary::warnings() const {
  return parts_->warnings;
}

}  // namespace sharit
