#!/usr/bin/env python3
"""`snapshot` and `record`: the same instant gives the same pixels, and a film is as long as it is said to be."""
import os
import subprocess

import ink
import scene
from picture import from_png

WIDTH, HEIGHT = 640, 360


class Pictures(scene.Scene):
    def setUp(self):
        super().setUp()
        (self.folder / "list.txt").write_text("افتتاح سوق السمك الجديد\nHarbour bridge opens early\n")
        self.settings = self.config().feed("قائمة", "list.txt", kind="text").save()

    def snapshot(self, now="2026-11-22T18:42:00Z", at="3.5", **environment):
        path = self.folder / "one.png"
        done = self.program.run("snapshot", "--config", self.settings.path, "--out", path, "--size", f"{WIDTH}x{HEIGHT}",
                                "--now", now, "--at", at, **environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path.read_bytes()

    def test_the_same_instant_is_the_same_bytes_whatever_the_machine_is_set_to(self):
        one = self.snapshot()
        self.assertEqual(self.snapshot(), one)
        self.assertEqual(self.snapshot(TZ="America/New_York", LANG="ar_SA.UTF-8", LC_ALL="ar_SA.UTF-8"), one)
        self.assertEqual(self.snapshot(TZ="Asia/Tokyo", LANG="C", LC_ALL="C"), one)
        self.assertEqual(self.snapshot(now="2026-11-22T21:42:00+03:00"), one, "the same instant, another zone")
        self.assert_frame(from_png(one))

    def test_another_instant_is_another_picture(self):
        now, later = from_png(self.snapshot(at="1.5")), from_png(self.snapshot(at="1.6"))
        self.assertEqual(ink.shift(ink.lane(now), ink.lane(later)), 30, "a tenth of a second at 300 px/s")
        minute = from_png(self.snapshot(at="1.5", now="2026-11-22T18:43:00Z"))
        self.assertEqual(ink.lane(minute), ink.lane(now))
        rules = ink.rules(now)
        self.assertNotEqual(ink.columns(minute, 0, rules[0], **ink.WHITE), ink.columns(now, 0, rules[0], **ink.WHITE))

    def test_a_snapshot_of_a_broken_source_has_the_frame_and_says_so(self):
        (self.folder / "list.txt").unlink()
        done = self.program.run("snapshot", "--config", self.settings.path, "--out", "x.png", "--size", "640x360")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("list.txt", done.stderr)
        self.assert_frame(from_png((self.folder / "x.png").read_bytes()))

    def film(self, out, *words, text=False):
        done = self.program.run("record", "--config", self.settings.path, "--out", out, "--size", f"{WIDTH}x{HEIGHT}",
                                "--now", "2026-11-22T18:42:00Z", "--seconds", "0.5", "--fps", "30", *words, text=text)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def test_a_film_is_y4m_with_as_many_frames_as_its_seconds_hold_on_disk_and_through_a_pipe(self):
        self.film("film.y4m")
        data = (self.folder / "film.y4m").read_bytes()
        head, _, rest = data.partition(b"\n")
        words = head.split()
        self.assertEqual(words[0], b"YUV4MPEG2")
        self.assertLessEqual({b"W640", b"H360", b"F30:1"}, set(words))
        self.assertTrue(any(word.startswith(b"C420") for word in words), head)
        frame = len(b"FRAME\n") + WIDTH * HEIGHT * 3 // 2
        self.assertEqual(len(rest), 15 * frame)
        self.assertTrue(all(rest[at:at + 6] == b"FRAME\n" for at in range(0, len(rest), frame)))
        luma = [rest[at + 6:at + 6 + WIDTH * HEIGHT] for at in range(0, len(rest), frame)]
        self.assertEqual(len(set(luma)), 15, "every frame moves")
        self.assertTrue(all(max(picture) > 200 for picture in luma), "no frame is black")
        self.assertEqual(self.film("-").stdout, data)
        self.assertIn("100 %", self.film("film.y4m", text=True).stderr)

    def film_fails(self, out, sentence, **more):
        done = self.program.run("record", "--config", self.settings.path, "--out", out, "--size", "640x360",
                                "--seconds", "3", "--fps", "30", **more)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn(sentence, done.stderr.splitlines()[-1])

    def test_a_full_disk_and_a_missing_folder_end_a_film_with_a_sentence(self):
        self.film_fails("/dev/full", "The disk is full")
        self.film_fails("nowhere/film.y4m", "choose a folder")

    def test_a_reader_that_goes_away_ends_a_film_with_a_sentence(self):
        film = subprocess.Popen([self.program.binary, "record", "--config", self.settings.path, "--out", "-", "--size",
                                 "640x360", "--seconds", "60"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.program.environment, cwd=self.folder)
        film.stdout.read(1000)
        film.stdout.close()
        said = film.stderr.read().decode()
        film.stderr.close()
        self.assertEqual(film.wait(timeout=60), 3)
        self.assertIn("The program that reads the film has ended", said)

    def stand_in_for_ffmpeg(self, script):
        tools = self.folder / "tools"
        tools.mkdir()
        if script:
            (tools / "ffmpeg").write_text("#!/bin/sh\nfor last; do :; done\n" + script)
            (tools / "ffmpeg").chmod(0o755)
        return {"PATH": str(tools) + (os.pathsep + os.environ["PATH"] if script else "")}

    def test_a_name_that_ends_in_mp4_is_made_by_ffmpeg_from_the_same_film(self):
        path = self.stand_in_for_ffmpeg('exec cat > "${last#file:}"\n')
        done = self.program.run("record", "--config", self.settings.path, "--out", "film.mp4", "--size", "640x360",
                                "--now", "2026-11-22T18:42:00Z", "--seconds", "0.5", "--fps", "30", **path)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.film("film.y4m")
        self.assertEqual((self.folder / "film.mp4").read_bytes(), (self.folder / "film.y4m").read_bytes())

    def test_without_ffmpeg_or_where_it_fails_an_mp4_ends_with_a_sentence(self):
        self.film_fails("film.mp4", "sudo apt install ffmpeg", **self.stand_in_for_ffmpeg(""))
        self.assertFalse((self.folder / "film.mp4").exists())
        (self.folder / "tools").rmdir()
        self.film_fails("film.mp4", "ffmpeg could not make film.mp4", **self.stand_in_for_ffmpeg("cat >&-; exit 1\n"))


if __name__ == "__main__":
    scene.main()
