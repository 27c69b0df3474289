#!/usr/bin/env python3
"""Writes render/faces/package_table.cpp: which Debian package draws which characters.

Fetches the packages below with `apt-get download` into a temporary folder (some 200 MB; --debs FOLDER
keeps them there and takes those that lie there already), unpacks them there and asks fc-query what
every font file draws. Needs unicode-data for the assigned code points and the blocks.

    scripts/make_package_table.py > render/faces/package_table.cpp

Who gets a code point: a picture the emoji font; else the default set of fonts/; else, where a package draws
all but a hundredth of what is left of a Unicode block, the first such of the others; else the first that
draws it. The order is by what a reader would want: script fonts, then Han, signs, rare Han, and as the last
resort the bitmaps of Unifont. Where a block would fall into many crumbs (the rarest Han, half drawn by one
package) all of it goes to the package that draws most: its name is then a likely answer, not a sure one.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

EMOJI = "fonts-noto-color-emoji"
DEFAULT_SET = ["fonts-noto-core", "fonts-hosny-amiri", "fonts-dejavu-core"]
OTHERS = ["fonts-noto-cjk", "fonts-sil-abyssinica", "fonts-sil-gentiumplus", "fonts-sil-nuosusil", "fonts-symbola",
          "fonts-hanazono", "fonts-junicode", "fonts-ancient-scripts", "fonts-babelstone-han", "fonts-unifont"]
UNICODE = pathlib.Path("/usr/share/unicode")
MOST_RUNS = 200  # of one block
FONT_FILES = {".ttf", ".otf", ".ttc", ".otc"}


def fetch(package, folder):
    """The package's file, downloaded where it is not there yet."""
    found = sorted(folder.glob(f"{package}_*.deb"))
    if not found:
        subprocess.run(["apt-get", "-q", "download", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        found = sorted(folder.glob(f"{package}_*.deb"))
    return found[-1]


def drawn_by(deb):
    """Every code point that a font of the package maps."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg", "-x", deb, folder], check=True)
        files = [file for file in sorted(pathlib.Path(folder).rglob("*"))
                 if file.suffix.lower() in FONT_FILES and file.is_file() and not file.is_symlink()]
        answer = subprocess.run(["fc-query", "--format", "%{charset}\n", *files], check=True, capture_output=True,
                                text=True).stdout
    points = set()
    for ends in answer.split():
        first, _, last = ends.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


def ranges(file, wanted=lambda fields: True):
    """(first, last, fields) of the lines of a Unicode data file that are wanted."""
    for line in (UNICODE / file).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 1 and wanted(fields):
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields


def assigned():
    """Code points that a font may draw: no controls, surrogates or private ones."""
    points, first = set(), 0
    for code, _, fields in ranges("UnicodeData.txt", lambda fields: fields[2] not in ("Cc", "Cs", "Co")):
        if fields[1].endswith(", First>"):
            first = code
        points.update(range(first, code + 1) if fields[1].endswith(", Last>") else (code,))
    return points


def choose(drawn, points):
    """The package of every code point that has one."""
    choice = {}

    def give(package, wanted):
        for point in wanted & drawn[package] - choice.keys():
            choice[point] = package

    pictures = ranges("emoji/emoji-data.txt", lambda fields: fields[1] == "Emoji_Presentation")
    give(EMOJI, {point for first, last, _ in pictures for point in range(first, last + 1)} & points)
    for package in [*DEFAULT_SET, EMOJI]:
        give(package, points)
    for first, last, _ in ranges("Blocks.txt"):
        left = set(range(first, last + 1)) & points - choice.keys()
        if not left:
            continue
        whole = next((package for package in OTHERS if len(left - drawn[package]) <= len(left) / 100), None)
        for package in ([whole] if whole else []) + OTHERS:
            give(package, left)
        if len(rows(choice, left)) > MOST_RUNS:
            most = max(OTHERS, key=lambda package: len(left & drawn[package]))
            choice |= dict.fromkeys(left, most)
    return choice


def rows(choice, points):
    """Runs of code points of one package; what is not assigned parts nothing."""
    runs = []
    for point in sorted(points):
        package = choice.get(point)
        if runs and runs[-1][2] == package:
            runs[-1][1] = point
        else:
            runs.append([point, point, package])
    return [run for run in runs if run[2]]


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--debs", type=pathlib.Path, help="folder of the downloaded packages")
    given = words.parse_args()
    version = (UNICODE / "Blocks.txt").read_text(encoding="utf-8").split("-")[1].split(".txt")[0]
    packages = [EMOJI, *DEFAULT_SET, *OTHERS]
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.debs or pathlib.Path(temporary)
        debs = {package: fetch(package, folder) for package in packages}
        drawn = {package: drawn_by(deb) for package, deb in debs.items()}
        versions = {package: deb.name.split("_")[1].replace("%3a", ":") for package, deb in debs.items()}
    points = assigned()
    choice = choose(drawn, points)
    table = rows(choice, points)
    used = [package for package in packages if any(package == row[2] for row in table)]
    print("// Made by scripts/make_package_table.py from the fonts of Debian 12 and Unicode %s. Do not edit." % version)
    print("// %d of %d assigned code points have a package." % (len(choice), len(points)))
    print('#include "render/faces/package_table.hpp"\n')
    print("namespace sharit {\nnamespace {\n")
    print("// clang-format off")
    print("constexpr std::string_view kPackages[] = {")
    for package in used:
        print('    "%s",  // %s' % (package, versions[package]))
    print("};\n")
    print("constexpr PackageRange kRanges[] = {")
    line = "   "
    for first, last, package in table:
        cell = " {0x%X, 0x%X, %d}," % (first, last, used.index(package))
        if len(line + cell) > 100:
            print(line)
            line = "   "
        line += cell
    print(line)
    print("};\n// clang-format on\n\n}  // namespace\n")
    print("std::span<const std::string_view> package_names() {\n  return kPackages;\n}\n")
    print("std::span<const PackageRange> package_ranges() {\n  return kRanges;\n}\n")
    print("}  // namespace sharit")
    print("%d ranges" % len(table), file=sys.stderr)


if __name__ == "__main__":
    main()
