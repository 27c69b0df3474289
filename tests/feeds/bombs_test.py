#!/usr/bin/env python3
"""Hostile bodies through `sharit headlines`: each stays within its time and memory.

    bombs_test.py PATH/TO/sharit

Every body of make_bomb.py, as a file, and again as one that the program meets decompressed (what HTTP
hands on). At most 64 MiB of memory in all and 1 s of processor time for each; a build that is not optimised
may ask for more time (SHARIT_BOMB_SECONDS). Then each
reader gets 1, 2 and 4 times the same hostile input: the time must not grow like a square.
"""
import gzip
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
MEMORY_MIB = 64
SECONDS = float(os.environ.get("SHARIT_BOMB_SECONDS", "1"))
LIMIT = 8 << 20  # What the program reads of one document.
# Four times the input may take this many times as long: four by the line, sixteen by the square.
GROWTH = 8
SHORTEST = 0.05  # Seconds; below, start-up and chance are most of it.
PROGRAM = ""

HEAD = b'<?xml version="1.0"?><rss version="2.0"><channel><title>b</title>'
TAIL = b"</channel></rss>"


def run(path, *more):
    """(the JSON object, seconds of processor time, peak MiB) of one call, by its own counters."""
    command = [PROGRAM, "headlines", "--json", *more, str(path)]
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.dup2(writer, 1)
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        os.execv(command[0], command)
    os.close(writer)
    with os.fdopen(reader, "rb") as out:
        text = out.read()
    _, status, usage = os.wait4(child, 0)
    if os.WIFSIGNALED(status):
        raise AssertionError(f"{path}: ended by signal {os.WTERMSIG(status)}")
    return json.loads(text), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def rss(inner):
    return HEAD + inner + TAIL


def item(title):
    return b"<item><title>" + title + b"</title></item>"


# What costs most in each reader, made N times. The unit is small enough for four times of it.
GROWING = {
    "items": lambda n: rss(item(b"x &amp; y") * (12000 * n)),
    "empty items": lambda n: rss(b"<item/>" * (100000 * n)),
    "open tags": lambda n: rss(b"<item>" + b"<a>" * (150000 * n)),
    "bare signs": lambda n: rss(item(b"< & " * (150000 * n))),
    "attributes": lambda n: rss(b"<item " + b'a="1" ' * (100000 * n) + b"/>"),
    "quotes that never close": lambda n: rss(b"<item a='" * (60000 * n)),
    "half tags in titles": lambda n: rss(item(b"&lt;b " * 10000) * (8 * n)),
    "half comments in titles": lambda n: rss(item(b"&lt;!--&gt;" * 5000) * (8 * n)),
    "combining marks": lambda n: rss(item(b"e" + "\u0323\u0301".encode() * 12000) * (8 * n)),
    "declared entities": lambda n: b"<!DOCTYPE r [" + b'<!ENTITY a "b">' * (30000 * n) + b"]>" + rss(item(b"&a;" * 20000 * n)),
    "one guid": lambda n: rss(b"".join(b"<item><title>%d</title><guid>g</guid><link>l%d</link></item>" % (i, i) for i in range(4500 * n))),
    "8-bit text": lambda n: rss(item("خبر اليوم ".encode("cp1256") * (40000 * n))),
    "JSON": lambda n: b'{"items":[' + b",".join([b'{"title":"<b>x</b> &amp;"}'] * (15000 * n)) + b"]}",
    "JSON brackets": lambda n: b'{"items":' + b"[" * (200000 * n),
    "lines": lambda n: b"\n".join(b"headline %d" % i for i in range(4500 * n)),
    "page": lambda n: b"<html><body>" + b"<p><b>x</p>" * (20000 * n),
    "page attributes": lambda n: b"<html><body>" + (b"<p " + b" ".join(b"a%d" % i for i in range(400)) + b">") * (40 * n),
}
MORE = {"page": ("--selector", "p b"), "page attributes": ("--selector", "p[a7]")}


class Bombs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        subprocess.run([sys.executable, HERE / "make_bomb.py", cls.path, "--mib", "64"], check=True,
                       stdout=subprocess.DEVNULL)
        small = cls.path / "small"
        small.write_bytes(rss(item(b"x")))
        cls.least = run(small)[2]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def measured(self, path, name, *more):
        answer, seconds, mib = run(path, *more)
        print(f"bomb: {name:28} {seconds:6.2f} s {mib:7.1f} MiB (a small feed {self.least:.0f})  "
              f"{answer.get('error', '')}{' '.join(w['code'] for w in answer['warnings'])}")
        self.assertLess(mib, MEMORY_MIB, name)
        self.assertLess(seconds, SECONDS, name)
        return answer

    def test_every_body_stays_within_its_limits(self):
        paths = [path for path in sorted(self.path.iterdir()) if path.name != "small"]
        self.assertGreater(len(paths), 7)
        for path in paths:
            with self.subTest(path.name):
                answer = self.measured(path, path.name)
                self.assertTrue(answer.get("error") or answer["warnings"], path.name)

    def test_every_packed_body_stays_within_its_limits_unpacked(self):
        for path in sorted(self.path.glob("*.gz")):
            with self.subTest(path.name):
                cut = self.path / (path.name + ".unpacked")
                with gzip.open(path) as packed:
                    cut.write_bytes(packed.read(LIMIT))
                self.measured(cut, cut.name)

    def test_the_time_of_each_reader_grows_by_the_line(self):
        for name, make in GROWING.items():
            with self.subTest(name):
                path = self.path / "growing"
                times = []
                for factor in (1, 2, 4):
                    path.write_bytes(make(factor))
                    self.assertLess(path.stat().st_size, LIMIT, f"{name} is cut at the limit")
                    times.append(min(run(path, *MORE.get(name, ()))[1] for _ in range(2)))
                print(f"linear: {name:24} " + "  ".join(f"{t * 1000:6.0f} ms" for t in times))
                self.assertLess(times[2], SECONDS, name)
                self.assertLess(times[2], GROWTH * max(times[0], SHORTEST), name)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=1)
