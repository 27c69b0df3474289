#!/usr/bin/env python3
"""Holds MODES.md, the .line files and the programs golden_modes and golden_pictures together.

check_modes.py PROGRAM...          every row names the files that carry its number ("mode: N") and the
                                   test case that asserts it ("mode N: ..."), and nothing else does
check_modes.py --update PROGRAM... writes both columns anew
"""

import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
TABLE = FOLDER / "MODES.md"
MODES = range(1, 86)


def line_files():
    files = {}
    for path in sorted(FOLDER.glob("*.line")):
        head = path.read_text(encoding="utf-8").split("\n---\n")[0]
        for number in re.findall(r"^mode: (\d+)$", head, re.MULTILINE):
            files.setdefault(int(number), []).append(path.stem)
    return files


def test_cases(programs):
    cases = {}
    names = ""
    for program in programs:
        names += subprocess.run([program, "--list-test-cases"], capture_output=True, text=True,
                                check=True).stdout
    for name in re.findall(r"^mode .*$", names, re.MULTILINE):
        found = re.fullmatch(r"mode (\d+): (.+)", name)
        if not found:
            raise SystemExit(f"a test case is not called 'mode N: what holds': {name}")
        cases.setdefault(int(found[1]), []).append(found[2])
    return cases


def row_of(number, failure, files, cases):
    names = ", ".join(files.get(number, []))
    tests = "; ".join(cases.get(number, []))
    return f"| {number} | {failure} | {names} | {tests} |"


def main():
    update = "--update" in sys.argv
    files, cases = line_files(), test_cases([name for name in sys.argv[1:] if name != "--update"])
    problems = [f"no such failure mode: {number}"
                for number in sorted({*files, *cases} - set(MODES))]
    problems += [f"failure mode {number} has no line or no test case"
                 for number in sorted(set(MODES) - ({*files} & {*cases}))]
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    seen = []
    for at, line in enumerate(lines):
        found = re.match(r"\| (\d+) \| ([^|]+) \|", line)
        if not found:
            continue
        number = int(found[1])
        seen.append(number)
        expected = row_of(number, found[2], files, cases)
        if update:
            lines[at] = expected
        elif line != expected:
            problems.append(f"MODES.md says\n  {line}\nthe files say\n  {expected}")
    if seen != list(MODES):
        problems.append("MODES.md does not hold one row for each of 1 to 85 in order")
    if update:
        TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(problems) or f"all {len(MODES)} failure modes have lines and a test case")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
