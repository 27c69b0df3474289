"""The rules of the house as tables, read by scripts/check_house. Change a rule here, with its reason."""

# The way a headline goes. A folder of render/ may include itself and every folder before it.
RENDER_ORDER = ["support", "analysis", "faces", "layout", "raster", "scene", "screen"]

# What a folder of firmware/ may include besides itself: folders, or single headers of a folder.
FIRMWARE_MAY_INCLUDE = {
    "app": ["render/*", "firmware/*"],
    "config": ["render/support"],
    "doctor": ["render/*", "firmware/config", "firmware/feeds", "firmware/system", "firmware/wording"],
    "feeds": ["render/support", "render/analysis/direction.hpp"],
    "playlist": ["render/support", "render/analysis/direction.hpp", "firmware/feeds/headline.hpp"],
    "system": ["render/support"],
    "wording": ["render/support"],
}

# tests/ is an include root of the tests: their shared headers may be named from it.
TEST_FOLDERS = ["bench", "conformance", "device", "e2e", "feeds", "fit", "fuzz", "golden", "support", "unit"]

# Third-party headers: which library an #include belongs to, and the only folders that may have it.
# Only .cpp files may: a header that needs a library would open the fence for everyone.
LIBRARIES = {
    "FriBidi": ("fribidi",),
    "ICU": ("unicode/",),
    "fontconfig": ("fontconfig/",),
    "FreeType": ("ft2build.h", "freetype/", "freetype2/"),
    "HarfBuzz": ("hb.h", "hb-", "harfbuzz/"),
    "libqrencode": ("qrencode.h",),
    "SDL2_ttf": ("SDL_ttf.h", "SDL2/SDL_ttf.h"),
    "SDL2_image": ("SDL_image.h", "SDL2/SDL_image.h"),
    "SDL2": ("SDL.h", "SDL_", "SDL2/"),
    "librsvg": ("librsvg/", "cairo.h", "cairo/", "glib.h", "gio/"),
    "libdrm": ("xf86drm", "drm.h", "drm_mode.h", "drm_fourcc.h", "libdrm/", "drm/"),
    "toml++": ("toml++/",),
    "libcurl": ("curl/",),
    "libxml2": ("libxml/",),
    "SQLite": ("sqlite3.h",),
    "zlib": ("zlib.h",),
    "nlohmann-json": ("nlohmann/",),
    "CLI11": ("CLI/",),
    "spdlog": ("spdlog/",),
    "libsystemd": ("systemd/",),
    "doctest": ("doctest/",),
    "Google Benchmark": ("benchmark/",),
}
FENCES = {
    "render/analysis": ["FriBidi", "ICU"],
    "render/faces": ["fontconfig", "FreeType", "HarfBuzz"],
    "render/layout": ["HarfBuzz", "ICU"],
    "render/raster": ["FreeType", "libqrencode"],
    "render/scene": [],
    "render/screen": ["SDL2", "SDL2_ttf", "SDL2_image", "librsvg", "libdrm"],
    "render/support": [],
    "firmware/app": ["CLI11", "nlohmann-json"],
    "firmware/config": ["toml++", "nlohmann-json"],
    "firmware/doctor": [],
    "firmware/feeds": ["libcurl", "libxml2", "SQLite", "zlib", "ICU", "nlohmann-json"],
    "firmware/playlist": [],
    "firmware/system": ["libsystemd", "spdlog"],
    "firmware/wording": ["ICU"],
}

# C headers of POSIX and Linux: part of the system, not fenced. Standard C++ headers have no dot.
SYSTEM_HEADERS = (
    "arpa/", "dirent.h", "dlfcn.h", "fcntl.h", "linux/", "malloc.h", "net/", "netdb.h", "netinet/", "poll.h", "pthread.h",
    "pwd.h", "sched.h", "signal.h", "spawn.h", "sys/", "termios.h", "unistd.h",
)

# What the build defines and a header may use.
BUILD_DEFINES = ['SHARIT_VERSION="0"']

TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "config", "fonts", "render", "firmware", "tests", "scripts",
}
TOP_LEVEL_HIDDEN = {".ci", ".clang-format", ".clang-tidy", ".editorconfig", ".git", ".gitignore"}
# Made by the commands and ignored by git.
TOP_LEVEL_MADE = {"build", "demo.png", "demo.mp4", "demo.y4m", "CMakeUserPresets.json"}

LINE_LIMIT = 400  # a file is one noun; names with 'table' or 'generated' are exempt
COUNTED_SUFFIXES = {".cpp", ".hpp", ".py", ".sh", ".cmake"}
