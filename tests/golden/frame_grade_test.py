#!/usr/bin/env python3
"""What the grades of golden frames tell apart, shown on a real frame that is changed by hand.

frame_grade_test.py SHARIT SHRINK_PICTURE"""
import operator
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import frame_cases
import frame_grade
from picture import Picture, to_png

CASE = frame_cases.cases(["crawl"])[0]
DOT_COLUMNS = 36  # pixels: the title's margin of 8 and its first letter, without the next one's dot


def title_box(frame):
    """Left, top, width and height of the header's ink at its start side, the title."""
    width, height = frame.width, frame.height
    top, bottom = height // 30, height // 11  # inside the header, above its line
    ground = frame.row(frame.red, top)[0]
    columns = [x for x in range(width // 2, width)
               if any(frame.red[y * width + x] > ground + 60 for y in range(top, bottom))]
    return columns[0] - 8, top, columns[-1] - columns[0] + 16, bottom - top


def with_box(frame, box, change):
    """A copy with a changed box: `change` gets the rows of each plane and gives them back."""
    left, top, width, height = box
    planes = []
    for plane in (frame.red, frame.green, frame.blue):
        rows = [plane[y * frame.width + left:y * frame.width + left + width] for y in range(top, top + height)]
        copy = bytearray(plane)
        for y, row in enumerate(change(rows), top):
            copy[y * frame.width + left:y * frame.width + left + width] = row
        planes.append(bytes(copy))
    return Picture(frame.width, frame.height, *planes)


def by_levels(frame, table):
    return Picture(frame.width, frame.height, *(plane.translate(table) for plane in (frame.red, frame.green, frame.blue)))


def softened(plane):
    """A sixteenth of each pixel goes to either neighbour: what other antialiasing may make of an edge."""
    left, right = plane[:1] + plane[:-1], plane[1:] + plane[-1:]
    sides = map(operator.add, left, right)
    return bytes((14 * here + around + 8) >> 4 for here, around in zip(plane, sides))


class Grades(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="sharit-grades-")
        cls.addClassCleanup(holder.cleanup)
        cls.studio = frame_cases.Studio(sys.sharit, sys.shrink_picture, holder.name)
        drawn = cls.studio.draw(CASE)
        size, content = frame_grade.split(cls.studio.pixels(drawn))
        cls.frame = Picture(*map(int, size.split()), content[0::3], content[1::3], content[2::3])
        cls.reference = cls.studio.pixels(drawn, frame_cases.LONGEST)
        cls.title = title_box(cls.frame)

    def distance(self, frame):
        path = self.studio.folder / "changed.png"
        path.write_bytes(to_png(frame))
        return frame_grade.distance(self.studio.pixels(path, frame_cases.LONGEST), self.reference)

    def assert_grade(self, grade, frame):
        apart = self.distance(frame)
        print(f"measured: {self.id().rsplit('.', 1)[1]}: {apart}", flush=True)
        self.assertEqual(frame_grade.grade_of(apart), grade, apart)

    def test_one_level_everywhere_is_good(self):
        self.assertEqual(self.distance(self.frame), 0)
        self.assert_grade("good", by_levels(self.frame, bytes(min(255, level + 1) for level in range(256))))

    def test_softer_edges_are_good(self):
        planes = (self.frame.red, self.frame.green, self.frame.blue)
        self.assert_grade("good", Picture(self.frame.width, self.frame.height, *map(softened, planes)))

    def test_a_word_that_moved_by_two_pixels_is_bad(self):
        left, top, width, height = self.title
        self.assertTrue(80 < width < 800 and left > self.frame.width // 2, self.title)
        self.assert_grade("bad", with_box(self.frame, self.title, lambda rows: [row[2:] + row[-2:] for row in rows]))
        self.assert_grade("bad", with_box(self.frame, self.title, lambda rows: rows[2:] + rows[-2:]))

    def test_a_lost_dot_is_bad(self):
        """The dot of the title's first letter, ف: its ink above the first row without ink."""
        left, top, width, height = self.title
        first = (left + width - DOT_COLUMNS, top, DOT_COLUMNS, height)
        letter = self.frame.crop(*first)
        inked = [max(letter.row(letter.red, y)) > letter.red[0] + 60 for y in range(height)]
        begin = inked.index(True)
        end = inked.index(False, begin)
        self.assertTrue(4 < end - begin < 16, (begin, end))
        dot = (first[0], top + begin - 2, DOT_COLUMNS, end - begin + 3)
        self.assert_grade("bad", with_box(self.frame, dot, lambda rows: [row[:1] * len(row) for row in rows]))

    def test_another_colour_is_bad(self):
        blue = Picture(self.frame.width, self.frame.height, self.frame.blue, self.frame.green, self.frame.red)
        self.assert_grade("bad", blue)

    def test_another_size_is_bad(self):
        self.assert_grade("bad", self.frame.crop(0, 0, self.frame.width, self.frame.height - 8))

    def test_each_case_has_its_reference_and_no_reference_is_without_a_case(self):
        names = sorted(case.name for case in frame_cases.cases())
        self.assertEqual(sorted(path.stem for path in frame_cases.FOLDER.glob("*.png")), names)
        self.assertEqual(sorted(frame_cases.read_sums()), names)

    def test_each_language_has_each_layout_in_each_theme(self):
        seen = {(case.layout, case.language, case.theme) for case in frame_cases.cases()}
        self.assertEqual(len(seen), len(frame_cases.AT) * len(frame_cases.LANGUAGES) * len(frame_cases.THEMES))


if __name__ == "__main__":
    sys.sharit, sys.shrink_picture = (pathlib.Path(sys.argv.pop(1)).resolve() for _ in range(2))
    unittest.main()
