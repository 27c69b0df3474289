#!/usr/bin/env python3
"""Files and folders as feeds: what an editor, a script or a stick does to them is known within two seconds."""
import os
import shutil
import subprocess
import time
import unittest

import ink
import scene
from ticker import Ticker

HEADLINE = "افتتاح سوق السمك الجديد"


def lines(number):
    return "".join(f"الخبر رقم {n} من {number}\n" for n in range(number))


class Files(scene.Scene):
    def setUp(self):
        super().setUp()
        self.lists = self.folder / "lists"
        self.lists.mkdir()

    def offscreen(self, *feeds):
        config = self.config()
        for name, path in feeds:
            config.feed(name, path)
        config.save()
        self.ticker = self.enterContext(Ticker(self.program, "--config", config.path, "--output", "offscreen", "--size",
                                               "320x180"))
        self.taken = []

    def known(self, name, number, change):
        """After `change` the feed has so many headlines within two seconds. The log tells a line only once in a while:
        each number comes once in a test."""
        before = len(self.ticker.log)
        begun = time.monotonic()
        change()
        self.ticker.until_logged(f"{name}: {number} headlines.", limit=2, after=before)
        self.taken.append(time.monotonic() - begun)

    def tell(self, what):
        scene.tell(f"{what}: known after {max(self.taken):.2f} s at worst")

    def test_a_file_that_is_written_replaced_removed_and_back(self):
        file, other = self.lists / "news.txt", self.lists / "news.new"
        file.write_text(lines(1))
        self.offscreen(("قائمة", file))
        self.ticker.until_logged("قائمة: 1 headlines.")
        self.known("قائمة", 2, lambda: file.write_text(lines(2)))

        def replace():
            other.write_text(lines(3))
            os.replace(other, file)
        self.known("قائمة", 3, replace)

        def aside():
            file.rename(self.lists / "news.txt~")
            file.write_text(lines(4))
        self.known("قائمة", 4, aside)
        before = len(self.ticker.log)
        file.unlink()
        self.ticker.until_logged("does not exist", limit=2, after=before)
        self.known("قائمة", 5, lambda: file.write_text(lines(5)))
        self.tell("a file")

    def test_a_folder_made_later_and_its_files(self):
        late = self.folder / "stick/news"
        self.offscreen(("عصا", late))
        self.ticker.until_logged("does not exist")

        def plug():
            late.mkdir(parents=True)
            (late / "a.txt").write_text(lines(2))
        self.known("عصا", 2, plug)
        self.known("عصا", 5, lambda: (late / "b.txt").write_text(lines(3)))
        self.known("عصا", 3, lambda: (late / "a.txt").unlink())

        late.parent.rename(self.folder / "old")

        def again():
            late.mkdir(parents=True)
            (late / "c.txt").write_text(lines(4))
        self.known("عصا", 4, again)
        self.tell("a folder made later")

    def test_links_that_are_swapped(self):
        for version in ("v1", "v2", "v3"):
            (self.lists / version).mkdir()
            (self.lists / version / "news.txt").write_text(lines(int(version[1])))
        current = self.lists / "current"
        current.symlink_to("v1")
        (self.folder / "news.txt").symlink_to(current / "news.txt")
        self.offscreen(("رابط", self.folder / "news.txt"), ("مجلد", current))
        self.ticker.until_logged("رابط: 1 headlines.")

        def swap(target):
            new = self.lists / "new"
            new.symlink_to(target)
            os.replace(new, current)
        self.known("رابط", 2, lambda: swap("v2"))
        self.ticker.until_logged("مجلد: 2 headlines.", limit=2)
        self.known("رابط", 3, lambda: swap(self.lists / "v3"))
        self.ticker.until_logged("مجلد: 3 headlines.", limit=2)
        self.known("رابط", 6, lambda: (self.lists / "v3/news.txt").write_text(lines(6)))
        self.tell("links")

    def test_the_first_headline_of_a_folder_is_on_the_screen_within_seconds(self):
        self.config().feed("مجلد", self.lists).save()
        display = self.display()
        self.window(display)
        self.seen(display, ink.rules, 20, "the frame")
        begun = time.monotonic()
        (self.lists / "a.txt").write_text(HEADLINE + "\n")
        _, when = self.see(display, HEADLINE, limit=10)  # It takes 1.5 s to travel in.
        scene.tell(f"a file in a folder: its headline stood on the screen after {when - begun:.2f} s")

    def test_without_watches_they_are_looked_at_every_second_and_that_is_said_once(self):
        shell = 'echo 0 > /proc/sys/user/max_inotify_instances && exec "$@"'
        how = ["unshare", "--user", "--map-root-user", "sh", "-c", shell, "sh"]
        if not shutil.which("unshare") or subprocess.run([*how, "true"], capture_output=True).returncode != 0:
            raise unittest.SkipTest("no name space without watches can be made here")
        file = self.lists / "news.txt"
        file.write_text(lines(1))
        config = self.config().feed("قائمة", file).save()
        log_file = self.folder / "ticker.log"
        with open(log_file, "wb") as log:
            process = subprocess.Popen([*how, self.program.binary, "run", "--config", config.path, "--output", "offscreen",
                                        "--size", "320x180", "--seconds", "8"], stdout=log, stderr=log,
                                       env=self.program.environment)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        time.sleep(4)
        file.write_text(lines(2))
        time.sleep(2)
        said = log_file.read_text()
        self.assertIn("قائمة: 2 headlines.", said)
        self.assertEqual(process.wait(timeout=30), 0)
        self.assertEqual(log_file.read_text().count("looked at every second"), 1, said)


if __name__ == "__main__":
    scene.main()
