#!/usr/bin/env python3
"""What scripts/bench-peers measures with and says: the process tree, ratios, bars, templates. No peer is started."""
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/bench/peers"))

import plot  # noqa: E402
import report  # noqa: E402
import tree  # noqa: E402
from bars import Bar  # noqa: E402
from contestant import Contestant, Running  # noqa: E402
from long_headline import FIRST, LAST, LENGTH, difference, long_headline  # noqa: E402
from picture import Picture, from_png, to_png  # noqa: E402  (found by what is imported above)
from race import Measured, end_the_rest  # noqa: E402
from work import Work  # noqa: E402

BUSY = "import time\nend = time.process_time() + {}\nwhile time.process_time() < end: pass\n"


class One(Contestant):
    def __init__(self, key, windowed=False):
        self.key = self.title = key
        self.windowed = windowed


def measured(cpu, server=0.0, memory=10.0):
    return Measured(cpu=cpu, server_cpu=server, others_cpu=0.1, memory=memory, server_memory=0.0, first_frame=None, rate=60.0, log="")


class ProcessTree(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        tree.adopt_orphans()

    def python(self, code):
        child = subprocess.Popen([sys.executable, "-c", code])
        self.addCleanup(child.wait)
        return child

    def tearDown(self):
        end_the_rest()

    def test_the_time_of_a_grandchild_counts(self):
        with tree.Tally() as tally:
            # It stays: what is spent between the last look at somebody and the end is not seen.
            busy = BUSY.format(0.4) + "time.sleep(20)"
            self.python(f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {busy!r}])")
            cpu, server, _ = tally.spent(4)
        self.assertGreater(cpu * 4, 0.39)
        self.assertEqual(server, 0)

    def test_an_orphan_stays_in_the_tree(self):
        parent = self.python("import os, time\nif os.fork() == 0: time.sleep(20)")
        parent.wait(timeout=10)
        self.assertEqual(len(tree.descendants(os.getpid())), 1)

    def test_time_spent_before_does_not_count_and_the_server_is_counted_apart(self):
        server = self.python(BUSY.format(0.4) + "time.sleep(20)")
        while server.poll() is None and (tree.cpu_seconds(server.pid) or 0) < 0.4:
            pass
        with tree.Tally(server.pid) as tally:
            self.python(BUSY.format(0.2)).wait()
            tally.look()
            cpu, served, _ = tally.spent(0.3)
        self.assertLess(cpu, 0.1)
        self.assertLess(served, 0.1)

    def test_what_is_not_ours_is_others(self):
        busy = threading.Thread(target=exec, args=(BUSY.format(0.6),))  # This process is not below itself.
        busy.start()
        with tree.Tally() as tally:
            own, _, others = tally.spent(0.4)
        busy.join()
        self.assertEqual(own, 0)
        self.assertGreater(others, 0.2)

    def test_memory_is_what_a_child_has_touched(self):
        child = self.python("import sys, time\nkept = b'x' * 60_000_000\ntime.sleep(20)")
        with tree.Tally() as tally:
            while tally.memory_peak < 60 and child.poll() is None:
                tally.look_at_memory()
        self.assertGreater(tally.memory_peak, 60)
        self.assertLess(tally.memory_peak, 90)

    def test_who_is_gone_has_neither_time_nor_memory(self):
        child = self.python("")
        child.wait()
        self.assertIsNone(tree.cpu_seconds(child.pid))
        self.assertEqual(tree.memory_mb(child.pid), 0)

    def test_the_first_picture_is_when_it_says_so(self):
        running = Running([sys.executable, "-c", "import sys, time\nprint('x', file=sys.stderr, flush=True)\n"
                           "time.sleep(0.2)\nprint('first frame', file=sys.stderr)"], dict(os.environ), "first frame")
        self.assertTrue(running.drawn.wait(10))
        self.assertGreater(running.first_frame_ms, 200)
        running.process.wait()
        self.assertEqual(running.log(), "x\nfirst frame\n")


class Report(unittest.TestCase):
    RESULTS = {"ours": [measured(0.01), measured(0.02), measured(0.04)],
               "ours-window": [measured(0.01, 0.01)] * 3,
               "peer": [measured(0.10, memory=50.0), measured(0.10), measured(0.12)],
               "window-peer": [measured(0.05, 0.01, 80.0)] * 3}
    CONTESTANTS = [One("ours"), One("ours-window", True), One("peer"), One("window-peer", True)]

    def test_a_ratio_is_the_median_of_the_rounds_own_ratios(self):
        self.assertAlmostEqual(report.ratio(self.RESULTS, "peer", "ours", report.cpu), 5)  # of 10, 5, 3

    def test_a_window_is_compared_with_our_window_and_the_servers_time_counts(self):
        row = report.Row(self.CONTESTANTS[3], self.RESULTS)
        self.assertAlmostEqual(row.cpu_ratio, 3)
        self.assertAlmostEqual(row.memory_ratio, 8)

    def test_every_contestant_has_a_row_in_table_and_picture(self):
        rows = report.rows(self.CONTESTANTS, self.RESULTS)
        table, picture = report.markdown(rows), plot.svg(rows, "caption")
        self.assertIn("| peer | 100.0 | 5.0 | 10 | 1.0 |  | 60 |  |", table)
        for one in self.CONTESTANTS:
            self.assertIn(f"| {one.title} |", table)
            self.assertIn(f">{one.title}</text>", picture)

    def test_a_readme_changes_between_the_marks_only(self):
        with tempfile.NamedTemporaryFile("w+", suffix=".md") as file:
            file.write("before\n<!-- x -->\nold\n<!-- /x -->\nafter\n")
            file.flush()
            report.write_between(pathlib.Path(file.name), "x", "new\n")
            self.assertEqual(pathlib.Path(file.name).read_text(), "before\n<!-- x -->\nnew\n<!-- /x -->\nafter\n")

    def test_the_readmes_have_the_marks(self):
        for name, mark in (("README.md", "bench-peers"), ("tests/bench/peers/README.md", "bars")):
            text = (ROOT / name).read_text(encoding="utf-8")
            self.assertIn(f"<!-- {mark} -->\n", text)
            self.assertIn(f"<!-- /{mark} -->", text)

    def test_a_bar_holds_on_its_own_side_of_the_limit(self):
        self.assertTrue(Bar("x", 48, 48, " MB", most=True).holds)
        self.assertFalse(Bar("x", 48.1, 48, " MB", most=True).holds)
        self.assertTrue(Bar("x", 12, 12, "", most=False).holds)
        self.assertFalse(Bar("x", 11.9, 12, "", most=False).holds)
        self.assertIn("**missed**", report.bars_markdown([Bar("x", 11.9, 12, "", most=False)]))


class TheWork(unittest.TestCase):
    def test_templates_are_filled_with_the_line(self):
        with tempfile.TemporaryDirectory() as folder:
            work = Work(folder, seconds=6, warm_up=9)
            self.assertEqual(work.font_px, 216)
            for name in ("crawl.html", "marquee.html", "ticker.qml"):
                text = work.fill(name, picture="/x.png").read_text(encoding="utf-8")
                self.assertIn(work.text, text)
                self.assertNotIn("$", text)

    def test_a_long_headline_has_its_length_and_its_ends(self):
        text = long_headline()
        self.assertEqual(len(text), LENGTH)
        self.assertTrue(text.startswith(FIRST + " ") and text.endswith(" " + LAST))

    def test_a_word_is_found_where_it_stands_and_another_is_not(self):
        word = bytes([10, 80, 40, 90, 20])
        self.assertEqual(difference(bytes(7) + word + bytes(3), word), 0)
        self.assertGreater(difference(bytes(7) + bytes([60, 10, 90, 5, 75]) + bytes(3), word), 0.2)

    def test_a_written_picture_reads_back(self):
        picture = Picture(3, 2, b"\1\2\3\4\5\6", b"abcdef", b"\xff\0\xff\0\xff\0")
        self.assertEqual(from_png(to_png(picture)), picture)


if __name__ == "__main__":
    unittest.main()
