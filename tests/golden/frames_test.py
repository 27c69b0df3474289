#!/usr/bin/env python3
"""Every golden frame once more, graded: same (every pixel), good (looks the same) or bad.

    frames_test.py SHARIT SHRINK_PICTURE OUT [--layout L] [--update]

Bad ones stay in OUT beside their reference. --update takes what is drawn now for the references: look at each."""
import argparse
import collections
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True

import frame_cases
import frame_grade


def graded(studio, case, sums, out):
    picture = studio.draw(case)
    if frame_cases.fingerprint(studio.pixels(picture)) == sums.get(case.name):
        return "same", 0
    apart = 256
    if case.reference.exists():
        apart = frame_grade.distance(studio.pixels(picture, frame_cases.LONGEST), studio.pixels(case.reference))
    grade = frame_grade.grade_of(apart)
    if grade == "bad":
        out.mkdir(parents=True, exist_ok=True)
        shutil.copy(picture, out / f"{case.name}.png")
        if case.reference.exists():
            shutil.copy(case.reference, out / f"{case.name}.reference.png")
    return grade, apart


def update(studio, cases):
    sums = frame_cases.read_sums()
    for case in cases:
        picture = studio.draw(case)
        sums[case.name] = frame_cases.fingerprint(studio.pixels(picture))
        studio.reduce(picture, case.reference)
    known = {case.name for case in frame_cases.cases()}
    frame_cases.write_sums({name: value for name, value in sums.items() if name in known})
    for path in frame_cases.FOLDER.glob("*.png"):
        if path.stem not in known:
            path.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sharit", type=pathlib.Path)
    parser.add_argument("shrink_picture", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--layout", choices=list(frame_cases.AT), action="append")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    cases = frame_cases.cases(options.layout or tuple(frame_cases.AT))
    with tempfile.TemporaryDirectory(prefix="sharit-frames-") as folder:
        studio = frame_cases.Studio(options.sharit.resolve(), options.shrink_picture.resolve(), folder)
        if options.update:
            return update(studio, cases)
        counts, sums = collections.Counter(), frame_cases.read_sums()
        for case in cases:
            grade, apart = graded(studio, case, sums, options.out)
            counts[grade] += 1
            if grade != "same":
                print(f"{grade}: {case.name}, the reduced pictures differ by {apart}")
    print(f"{len(cases)} frames: " + ", ".join(f"{counts[grade]} {grade}" for grade in ("same", "good", "bad")))
    if counts["bad"]:
        print(f"the bad ones and their references: {options.out}")
    return 1 if counts["bad"] else 0


if __name__ == "__main__":
    sys.exit(main())
