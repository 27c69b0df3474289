#!/usr/bin/env python3
"""`sharit doctor`: what an installer is told before leaving, of venues that are well and of those that are not."""
import json
import os
import socket
import subprocess
import time
import unittest

import scene
from feed_document import rss
from ticker import Ticker

ONE = "افتتاح سوق السمك الجديد"
# What the machine under the test may lack, whatever the program does.
MACHINE = {"network", "clock", "memory", "power", "heat", "disk"}
SYSTEMCTL = """#!/bin/sh
printf 'LoadState=loaded\\nUnitFileState=%s\\nActiveState=%s\\nResult=exit-code\\nNRestarts=2\\nWatchdogUSec=30s\\n'
"""


class Doctor(scene.Scene):
    def doctor(self, *words, **environment):
        """The checks by name, each name's in a list; the exit code fits them."""
        begun = time.monotonic()
        done = self.program.run("doctor", "--json", *words, **environment)
        self.assertLess(time.monotonic() - begun, 20)
        answer = json.loads(done.stdout)
        wrong = {check["about"] for check in answer["checks"] if check["verdict"] == "wrong"}
        self.assertEqual(done.returncode, 3 if "device" in wrong else 1 if wrong else 0, answer)
        self.assertEqual(answer["ok"], done.returncode == 0)
        checks = {}
        for check in answer["checks"]:
            self.assertTrue(check["sentence"])
            self.assertTrue(check["verdict"] == "good" or check["fix"], check)
            checks.setdefault(check["name"], []).append(check)
        return checks

    def wrong(self, checks):
        return {name for name, each in checks.items() if any(check["verdict"] == "wrong" for check in each)} - MACHINE

    def venue(self):
        web = self.server()
        web.publish("a.rss", rss("أخبار", [ONE]))
        web.start()
        self.settings = self.config().feed("أخبار", web.url("a.rss")).save()
        return web

    @property
    def file(self):
        return "--config", self.folder / "sharit.toml"

    def test_a_good_venue_has_nothing_wrong_and_nothing_is_left_behind(self):
        self.venue()
        checks = self.doctor(*self.file, DISPLAY=":99")
        self.assertEqual(self.wrong(checks), set())
        self.assertEqual(checks["feed"][0]["sentence"], "أخبار: 1 headline (rss).")
        # The colours of these tests are no venue's: blue on black is hard to read.
        self.assertIn("contrast", checks["configuration"][0]["sentence"])
        for name in ("display", "speed", "fonts", "letters", "characters", "zone", "store"):
            self.assertEqual(checks[name][0]["verdict"], "good", checks[name])
        self.assertIn("300 px/s", checks["speed"][0]["sentence"])
        self.assertIn("not installed as a service", checks["service"][0]["sentence"])
        self.assertFalse((self.folder / "state").exists())
        words = self.program.run("doctor", *self.file, DISPLAY=":99").stdout
        self.assertIn("good     speed", words)
        self.assertIn("أخبار: 1 headline", words)
        self.assertRegex(words, r"\d+ good, \d+ warnings?, \d+ wrong\.\n$")

    def test_without_a_display_the_device_is_at_fault(self):
        self.config().save()
        checks = self.doctor(*self.file, "--offline")
        if not os.path.exists("/sys/class/drm"):
            self.assertEqual(checks["display"][0]["verdict"], "wrong")
        self.assertNotIn("feed", checks)
        self.assertNotIn("network", checks)

    def test_a_feed_that_is_down_is_told_with_its_cure_and_no_secret(self):
        web = self.venue()
        web.be("out-of-order")
        self.settings.feed("سر", web.url("b.rss") + "?key=k3y", user="reader:", password="hunter2")
        self.settings.feed("مغلق", "http://127.0.0.1:9/feed\u202e").save()
        checks = self.doctor(*self.file, DISPLAY=":99")
        self.assertEqual([check["verdict"] for check in checks["feed"]][:2], ["wrong", "wrong"])
        self.assertEqual({check["about"] for check in checks["feed"]}, {"input"})
        self.assertIn("502", checks["feed"][0]["sentence"])
        self.assertIn("try again later", checks["feed"][0]["fix"])
        said = json.dumps(checks) + self.program.run("doctor", *self.file).stdout
        for secret in ("hunter2", "k3y", "reader:", "\u202e"):
            self.assertNotIn(secret, said)

    def test_a_silent_server_does_not_hold_up_the_others(self):
        mute = self.enterContext(socket.create_server(("127.0.0.2", 0)))
        web = self.server()
        web.publish("a.rss", rss("أخبار", [ONE]))
        web.start()
        self.config().feed("صامت", f"http://127.0.0.2:{mute.getsockname()[1]}/a").feed("أخبار", web.url("a.rss")).save()
        checks = self.doctor(*self.file, DISPLAY=":99")
        self.assertEqual([check["verdict"] for check in checks["feed"]], ["wrong", "good"])

    def test_a_broken_file_is_told_with_its_line_and_an_absent_one_too(self):
        self.config().save('[screen]\nspede = "calm"\n')
        checks = self.doctor(*self.file, "--offline", DISPLAY=":99")
        self.assertEqual(self.wrong(checks), {"configuration"})
        self.assertIn("line 2", checks["configuration"][0]["sentence"])
        self.assertIn('"speed"', checks["configuration"][0]["fix"])
        absent = self.doctor("--config", "absent.toml", "--offline", DISPLAY=":99")
        self.assertIn("absent.toml", absent["configuration"][0]["sentence"])

    def test_letters_that_no_font_draws_are_told_with_the_package(self):
        (self.folder / "list.txt").write_text(f"{ONE}\nخبر \U0010FFFD\n")
        self.config().feed("قائمة", "list.txt").save()
        checks = self.doctor(*self.file, DISPLAY=":99")
        self.assertEqual(checks["characters"][0]["verdict"], "warning")
        self.assertIn("U+10FFFD", checks["characters"][0]["sentence"])
        (self.folder / "fonts.conf").write_text("<?xml version='1.0'?><fontconfig><dir>/absent</dir></fontconfig>")
        bare = self.doctor(*self.file, DISPLAY=":99", FONTCONFIG_FILE=str(self.folder / "fonts.conf"))
        self.assertEqual(bare["fonts"][0]["verdict"], "wrong")
        self.assertIn("fonts-noto-core", bare["fonts"][0]["fix"])

    def test_a_folder_that_cannot_be_written_and_a_damaged_store_are_told(self):
        self.config().save()
        (self.folder / "state").write_text("a file where the folder should be")
        checks = self.doctor(*self.file, "--offline", DISPLAY=":99")
        self.assertEqual(checks["disk"][0]["verdict"], "wrong")
        (self.folder / "state").unlink()
        store = self.folder / "state/sharit/headlines.sqlite"
        store.parent.mkdir(parents=True)
        store.write_bytes(b"this is no database" * 300)
        checks = self.doctor(*self.file, "--offline", DISPLAY=":99")
        self.assertIn("damaged", checks["store"][0]["sentence"])
        self.assertEqual([path.name for path in store.parent.iterdir()], [store.name], "looking mends nothing")

    def test_a_full_disk_is_wrong(self):
        self.config().save()
        state = self.folder / "state/sharit"
        state.mkdir(parents=True)
        how = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
        mount = f'mount -t tmpfs -o size=64k none "{state}" && '
        if subprocess.run([*how, "sh", "-c", mount + "true"], capture_output=True).returncode != 0:
            raise unittest.SkipTest("no disk can be mounted here")
        done = subprocess.run([*how, "sh", "-c", mount + '"$@"', "sh", self.program.binary, "doctor", "--json",
                               "--offline", *self.file], env=self.program.environment, capture_output=True, text=True,
                              timeout=60)
        self.assertEqual(done.returncode, 3)
        disk = next(check for check in json.loads(done.stdout)["checks"] if check["name"] == "disk")
        self.assertEqual(disk["verdict"], "wrong")
        self.assertIn("0 MB free", disk["sentence"])

    def test_the_running_program_and_its_service_are_heard(self):
        self.venue()
        tools = self.folder / "tools"
        tools.mkdir()
        path = f"{tools}:{os.environ['PATH']}"

        def service(enabled, active):
            (tools / "systemctl").write_text(SYSTEMCTL % (enabled, active))
            (tools / "systemctl").chmod(0o755)
        service("disabled", "failed")
        checks = self.doctor(*self.file, "--offline", PATH=path)
        self.assertEqual(checks["service"][0]["verdict"], "wrong")
        self.assertIn("failed", checks["service"][0]["sentence"])
        self.assertEqual(checks["start"][0]["verdict"], "wrong")
        service("enabled", "active")
        ticker = self.enterContext(Ticker(self.program, *self.file, "--output", "offscreen", "--size", "320x180"))
        ticker.until_logged("First frame")
        checks = self.doctor(*self.file, "--offline", PATH=path)
        self.assertIn("has been running for", checks["service"][0]["sentence"])
        self.assertIn("2 times", checks["service"][0]["sentence"])
        self.assertEqual(checks["start"][0]["verdict"], "good")
        self.assertIn("320x180", checks["display"][-1]["sentence"])
        self.assertEqual(checks["gpu"][0]["verdict"], "warning")


if __name__ == "__main__":
    scene.main()
