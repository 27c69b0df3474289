#!/usr/bin/env python3
"""render/RULES.md tells the truth: its files and test cases exist, and the calls it forbids do not."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
RULES = ROOT / "render" / "RULES.md"
STAGES = range(1, 17)


def sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.[ch]pp")):
            yield path, path.read_text(encoding="utf-8")


def test_cases():
    names = set()
    for _, text in sources("tests"):
        names.update(re.findall(r'TEST_CASE\(\s*"((?:[^"\\]|\\.)*)"', text))
    return names


def problems():
    text = RULES.read_text(encoding="utf-8")
    known = test_cases()
    stages = set()
    for line in text.splitlines():
        row = re.match(r'\| (\d+) [^|]*\| [^|]+ \| `([^`]+)` \| "([^|]+)" \|$', line)
        if not row:
            if re.match(r"\| \d", line):
                yield f"not a row of four cells: {line}"
            continue
        stages.add(int(row[1]))
        if not (RULES.parent / row[2]).is_file():
            yield f"no such file: {row[2]}"
        if row[3] not in known:
            yield f"no such test case: {row[3]}"
    for stage in sorted(set(STAGES) - stages):
        yield f"stage {stage} has no row"
    for name in re.findall(r"\| `([^`|]+)` \| (?:`|none)", text):
        if not (RULES.parent / name).is_file():
            yield f"no such file: {name}"
    forbidden = re.findall(r"`(\w+)`", text.split("## Calls that would undo a rule")[1])
    if not forbidden:
        yield "no forbidden calls are named"
    for path, code in sources("render", "firmware"):
        for call in forbidden:
            if re.search(rf"\b{call}\s*\(", code):
                yield f"{path.relative_to(ROOT)} calls {call}"


def main():
    found = list(problems())
    print("\n".join(found) or "every rule has its file and its test case")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
