#!/usr/bin/env python3
"""Breaks the house rules one at a time in a small tree; scripts/check_house must name each breach."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
SOUND = {
    "CMakeLists.txt": "",
    "render/README.md": "x",
    "render/support/README.md": "x",
    "render/support/result.hpp": "#pragma once\n#include <string>\n\nusing Name = std::string;\n",
    "render/analysis/README.md": "x",
    "render/analysis/direction.hpp": "#pragma once\nenum class Direction { kLtr, kRtl };\n",
    "render/analysis/bidi.hpp": '#pragma once\n\n#include "render/support/result.hpp"\n\nName bidi();\n',
    "render/analysis/bidi.cpp": '#include "render/analysis/bidi.hpp"\n\n#include <sys/stat.h>\n\n'
                                "#include <cstdint>\n\n#include <fribidi/fribidi.h>\n\n"
                                '#include "render/support/result.hpp"\n',
    "render/screen/README.md": "x",
    "render/screen/screen.hpp": '#pragma once\n#include "render/analysis/bidi.hpp"\n',
    "firmware/README.md": "x",
    "firmware/feeds/README.md": "x",
    "firmware/feeds/headline.hpp": '#pragma once\n#include "render/analysis/direction.hpp"\n'
                                   "struct Headline { Direction direction; };\n",
    "firmware/feeds/store.hpp": "#pragma once\n",
    "firmware/playlist/README.md": "x",
    "firmware/playlist/merge.hpp": '#pragma once\n#include "firmware/feeds/headline.hpp"\n'
                                   "Headline merge();\n",
    "tests/README.md": "x",
    "tests/unit/bidi_test.cpp": '#include <doctest/doctest.h>\n\n#include "render/analysis/bidi.hpp"\n',
}


def check(changes, *arguments):
    """What check_house prints for the sound tree with `changes` laid over it, and its exit code."""
    with tempfile.TemporaryDirectory() as place:
        for name, text in {**SOUND, **changes}.items():
            path = pathlib.Path(place, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is not None:
                path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, ROOT / "scripts/check_house", "--root", place, *arguments],
                              capture_output=True, text=True, check=False)
        return done.stdout, done.returncode


class CheckHouse(unittest.TestCase):
    def expect(self, changes, *breaches, compiled=False):
        """Exactly these breaches, each given by the start of its line."""
        out, code = check(changes, *([] if compiled else ["--no-compile"]))
        lines = out.splitlines()
        self.assertEqual(len(lines), len(breaches), out)
        for line, breach in zip(lines, breaches):
            self.assertTrue(line.startswith(breach), f"{line!r} is not {breach!r}")
        self.assertEqual(code, 1 if breaches else 0)

    def test_a_sound_tree_passes(self):
        self.expect({}, compiled=True)

    def test_an_arrow_against_the_flow_is_named(self):
        self.expect({"render/analysis/bidi.hpp": '#pragma once\n#include "render/screen/screen.hpp"\n'},
                    "render/analysis/bidi.hpp:2: wrong arrow: render/analysis may not include "
                    "render/screen/screen.hpp")

    def test_render_may_not_know_firmware(self):
        self.expect({"render/screen/screen.hpp":
                     '#pragma once\n#include "firmware/feeds/headline.hpp"\n'},
                    "render/screen/screen.hpp:2: wrong arrow")

    def test_feeds_know_of_analysis_only_direction(self):
        self.expect({"firmware/feeds/store.hpp": '#pragma once\n#include "render/analysis/bidi.hpp"\n'},
                    "firmware/feeds/store.hpp:2: wrong arrow")

    def test_the_playlist_knows_of_feeds_only_the_headline(self):
        self.expect({"firmware/playlist/merge.hpp":
                     '#pragma once\n#include "firmware/feeds/store.hpp"\n'},
                    "firmware/playlist/merge.hpp:2: wrong arrow")

    def test_code_may_not_include_tests(self):
        self.expect({"render/screen/screen.hpp": '#pragma once\n#include "tests/support/x.hpp"\n'},
                    "render/screen/screen.hpp:2: wrong arrow")

    def test_a_library_outside_its_fence_is_named(self):
        self.expect({"render/screen/pen.cpp": "#include <hb.h>\n"},
                    "render/screen/pen.cpp:1: fence: render/screen may not include HarfBuzz <hb.h>")

    def test_a_library_in_a_header_is_named(self):
        self.expect({"render/analysis/direction.hpp": "#pragma once\n#include <unicode/uchar.h>\n"},
                    "render/analysis/direction.hpp:2: fence: ICU <unicode/uchar.h> in a header")

    def test_an_unknown_library_is_named(self):
        self.expect({"render/screen/pen.cpp": "#include <boost/any.hpp>\n"},
                    "render/screen/pen.cpp:1: fence: <boost/any.hpp>")

    def test_relative_includes_are_named(self):
        self.expect({"render/screen/pen.cpp":
                     '#include "screen.hpp"\n#include "render/screen/../analysis/bidi.hpp"\n'},
                    "render/screen/pen.cpp:1: relative include",
                    "render/screen/pen.cpp:2: relative include")

    def test_tests_may_name_shared_headers_from_tests(self):
        self.expect({"tests/unit/support.hpp": "#pragma once\n",
                     "tests/unit/pen_test.cpp": '#include "unit/support.hpp"\n'})
        self.expect({"render/screen/pen.cpp": '#include "unit/support.hpp"\n'},
                    "render/screen/pen.cpp:1: relative include")

    def test_project_headers_in_angle_brackets_are_named(self):
        self.expect({"render/screen/pen.cpp": "#include <render/screen/screen.hpp>\n"},
                    "render/screen/pen.cpp:1: include style")

    def test_wrong_include_order_is_named(self):
        self.expect({"render/analysis/bidi.cpp": "#include <string>\n\n"
                     '#include "render/analysis/bidi.hpp"\n'},
                    "render/analysis/bidi.cpp:3: include order: render/analysis/bidi.hpp")

    def test_a_missing_blank_line_between_groups_is_named(self):
        self.expect({"render/analysis/bidi.cpp":
                     '#include "render/analysis/bidi.hpp"\n#include <string>\n'},
                    "render/analysis/bidi.cpp:2: include order: string: a blank line")

    def test_a_file_over_the_limit_is_named_and_a_table_is_not(self):
        lines = "int x;\n" * 401
        self.expect({"render/screen/pen.cpp": lines, "render/screen/pen_table.cpp": lines,
                     "render/screen/ink.cpp": "int x;\n" * 400},
                    "render/screen/pen.cpp:401: size: 401 lines")

    def test_scripts_without_a_suffix_are_measured_too(self):
        self.expect({"scripts/README.md": "x", "scripts/run": "true\n" * 401},
                    "scripts/run:401: size")

    def test_a_new_top_level_folder_is_named(self):
        self.expect({"common/utils.hpp": ""}, "common:1: top level")

    def test_a_folder_without_readme_is_named(self):
        self.expect({"render/scene/frame.hpp": "#pragma once\n"},
                    "render/scene:1: readme")

    def test_a_folder_that_no_rule_knows_is_named(self):
        self.expect({"render/misc/README.md": "x", "render/misc/bag.hpp": "#pragma once\n"},
                    "render/misc:1: folder")

    def test_a_header_without_pragma_once_is_named(self):
        self.expect({"render/analysis/direction.hpp": "enum class Direction { kLtr, kRtl };\n"},
                    "render/analysis/direction.hpp:1: header: no #pragma once", compiled=True)

    def test_a_header_that_does_not_compile_alone_is_named(self):
        self.expect({"render/support/geometry.hpp": "#pragma once\nstd::string title();\n"},
                    "render/support/geometry.hpp:1: header: does not compile alone", compiled=True)

    def test_a_header_compiles_only_with_what_its_folder_may_include(self):
        # No header of screen/ lies within the roots of analysis/, so even the compiler says no.
        self.expect({"render/analysis/direction.hpp":
                     '#pragma once\n#include "render/screen/screen.hpp"\n'
                     "enum class Direction { kLtr, kRtl };\n"},
                    "render/analysis/direction.hpp:2: wrong arrow",
                    "firmware/feeds/headline.hpp:1: header: does not compile alone",
                    "firmware/playlist/merge.hpp:1: header: does not compile alone",
                    "render/analysis/direction.hpp:1: header: does not compile alone",
                    compiled=True)

    def test_the_stamp_lasts_until_a_header_changes(self):
        with tempfile.TemporaryDirectory() as place:
            stamp = f"--stamp={place}/stamp"
            broken = {"render/support/geometry.hpp": "#pragma once\nstd::string title();\n"}
            self.assertEqual(check({}, stamp)[1], 0)
            self.assertTrue(pathlib.Path(place, "stamp").is_file())
            self.assertEqual(check(broken, stamp)[1], 1)
            self.assertEqual(check(broken, stamp)[1], 1, "a breach leaves no stamp")


if __name__ == "__main__":
    unittest.main()
