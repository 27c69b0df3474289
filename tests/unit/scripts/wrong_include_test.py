#!/usr/bin/env python3
"""Proves with the build's own compile commands that a wrong include does not compile.

    wrong_include_test.py BUILD_FOLDER

For one source of every folder of render/ and firmware/, an include of a header of every other folder is
tried: what the arrows forbid must fail with "No such file", what they allow must be found.
"""
import json
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
CHAIN = ["support", "analysis", "faces", "layout", "raster", "scene", "screen"]
# Whole folders, as the build sees them; check_house knows the finer rules about single headers.
SEEN_BY = {f"render/{name}": {f"render/{before}" for before in CHAIN[:place + 1]}
           for place, name in enumerate(CHAIN)}
SEEN_BY |= {f"firmware/{name}": {"render/support", f"firmware/{name}"}
            for name in ("config", "system", "wording")}
SEEN_BY["firmware/feeds"] = {"render/support", "render/analysis", "firmware/feeds"}
SEEN_BY["firmware/playlist"] = SEEN_BY["firmware/feeds"] | {"firmware/playlist"}
SEEN_BY["firmware/app"] = set().union(*SEEN_BY.values(), {"firmware/app"})


def commands(build):
    """One compile command for each folder."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if source.is_relative_to(ROOT):
            found.setdefault("/".join(source.relative_to(ROOT).parts[:2]), entry)
    return {folder: entry for folder, entry in found.items() if folder in SEEN_BY}


def attempt(entry, code, *more):
    """What the compiler says to `code` when it looks where `entry` looks."""
    words = shlex.split(entry["command"])
    roots = [word for word in words if word.startswith("-I")]
    done = subprocess.run([words[0], "-std=c++23", "-fsyntax-only", "-x", "c++", "-", *roots, *more],
                          input=code, text=True, cwd="/", capture_output=True, check=False)
    return done.returncode == 0, done.stderr


def main():
    build = pathlib.Path(sys.argv[1])
    headers = {folder: sorted((ROOT / folder).glob("*.hpp")) for folder in SEEN_BY}
    headers = {folder: some[0].relative_to(ROOT).as_posix() for folder, some in headers.items() if some}
    tried, wrong = 0, []
    for folder, entry in sorted(commands(build).items()):
        for target, header in headers.items():
            tried += 1
            allowed = target in SEEN_BY[folder]
            found, _ = attempt(entry, f'#if !__has_include("{header}")\n#error absent\n#endif\n', "-E")
            if found != allowed:
                wrong.append(f"{folder} {'cannot' if allowed else 'can'} include {header}")
    # The plain words of the rule, compiled for real: drawing on a screen is not analysis's business.
    entry = commands(build)["render/analysis"]
    done, message = attempt(entry, '#include "render/screen/screen.hpp"\n')
    if done or "No such file" not in message:
        wrong.append("render/analysis compiles with render/screen/screen.hpp")
    done, message = attempt(entry, '#include "render/support/result.hpp"\n')
    if not done:
        wrong.append(f"render/analysis does not compile with render/support/result.hpp: {message}")
    print(f"{tried} pairs of folders tried, {len(wrong)} wrong", *wrong, sep="\n")
    return 1 if wrong or tried < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
