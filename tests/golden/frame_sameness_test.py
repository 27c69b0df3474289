#!/usr/bin/env python3
"""A frame is the same to the pixel under another locale, in another time zone and on a busy machine.

frame_sameness_test.py SHARIT SHRINK_PICTURE"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import frame_cases

# One of each layout, together all languages and themes.
CASES = [frame_cases.cases([layout])[at] for layout, at in
         [("crawl", 0), ("lanes", 14), ("cards", 5), ("roll", 7), ("breaking", 1)]]
SURROUNDINGS = [{"LANG": "ar_SA.UTF-8", "LC_ALL": "ar_SA.UTF-8", "TZ": "America/New_York"},
                {"LANG": "fa_IR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "TZ": "Asia/Kathmandu"},
                {"LANG": "C", "LC_ALL": "C", "TZ": ""}]


class Sameness(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sharit-sameness-")
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def fingerprint(self, case, **environment):
        studio = frame_cases.Studio(sys.sharit, sys.shrink_picture, self.folder, **environment)
        return frame_cases.fingerprint(studio.pixels(studio.draw(case)))

    def test_neither_locale_nor_time_zone_nor_load_changes_a_pixel(self):
        self.assertEqual({case.language for case in CASES}, set(frame_cases.LANGUAGES))
        self.assertEqual({case.theme for case in CASES}, set(frame_cases.THEMES))
        alone = {case: self.fingerprint(case) for case in CASES}
        self.assertEqual(len(set(alone.values())), len(CASES))
        busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
        try:
            for at, case in enumerate(CASES):
                surroundings = SURROUNDINGS[at % len(SURROUNDINGS)]
                with self.subTest(case=case.name, **surroundings):
                    self.assertEqual(self.fingerprint(case, **surroundings), alone[case])
        finally:
            for process in busy:
                process.kill()
                process.wait()


if __name__ == "__main__":
    sys.sharit, sys.shrink_picture = (pathlib.Path(sys.argv.pop(1)).resolve() for _ in range(2))
    unittest.main()
