#!/usr/bin/env python3
"""Broken files saved over a good one: none changes what is on the screen, each is told as `sharit check` tells it."""
import json

import ink
import scene
from wait import until

ONE = "افتتاح سوق السمك الجديد"
OTHER = "مطار الواحة"  # The title of the broken files: it must not be taken in half.


def broken(good):
    """Files by what is wrong with them."""
    good = good.replace("فندق المرسى", OTHER)
    raw = good.encode()
    return {"heading": good.replace("[theme]", "[theme", 1), "text": good.replace(OTHER + '"', OTHER, 1),
            "curly quotes": good.replace(f'"{OTHER}"', f"“{OTHER}”"), "no quotes": good.replace(f'"{OTHER}"', OTHER),
            "key": good.replace("text_size", "text_sise"), "table": good.replace("[theme]", "[them]"),
            "unit": good.replace("300px/s", "300"), "type": good.replace('"12%"', "12"),
            "digits": good.replace('"12%"', '"١٢%"'), "choice": good + "[content]\norder = \"random\"\n",
            "range": good.replace("12%", "99%"), "twice": good + "[screen]\ntitle = \"x\"\n",
            "brackets": good + "[message]\ntext = \"x\"\n", "no address": good + "[[feed]]\nname = \"x\"\n",
            "ends first": good + "[[message]]\ntext = \"x\"\nfrom = 2026-11-22\nuntil = 2026-11-21\n",
            "never closed": good.replace(f'"{OTHER}"', f'"""{OTHER}'), "language": good.replace("[screen]", '[screen]\nlanguage = "xx"', 1),
            "prose": "أخبارنا من فضلك\n" + good,
            "UTF-16": good.encode("utf-16"), "Windows-1256": good.encode("cp1256"), "NUL": raw + b"\0", "cut off": raw[:raw.index(OTHER.encode()) + 4],
            "large": raw + b"\n" * 10_000_000}


class Broken(scene.Scene):
    def status(self):
        return json.loads(self.program.run("status", "--json").stdout)["settings"]

    def title(self, shot):
        rules, half = ink.rules(shot), shot.width // 2
        return rules and [ink.mask(shot, y, **ink.WHITE) & (1 << 8 * half) - 1 for y in range(rules[0])]

    def test_none_changes_the_screen_and_check_agrees_with_the_running_program(self):
        (self.folder / "list.txt").write_text(f"{ONE}\n")
        settings = self.config().feed("قائمة", self.folder / "list.txt").save()
        display = self.display()
        ticker = self.window(display)
        self.see(display, ONE)
        header = self.title(display.screenshot())
        self.assertTrue(header)
        files = broken(settings.text())
        for name, text in files.items():
            with self.subTest(name):
                settings.path.write_bytes(text if isinstance(text, bytes) else text.encode())
                done = self.program.run("check", "--json", settings.path)
                self.assertEqual(done.returncode, 1, done.stdout)
                told = [each for each in json.loads(done.stdout)["problems"] if each["severity"] == "error"]
                self.assertTrue(all(each["line"] >= 1 and each["column"] >= 1 for each in told))
                self.assertTrue(told)

                def refused():
                    now = self.status()
                    return now if all(any(each["message"] in line for line in now["problems"]) for each in told) else None
                now = until(refused, 10, f"{name}: the running program tells the same", every=0.1)
                self.assertEqual(now["last_edit"], "refused")
                self.assertNotIn("New settings taken", ticker.log)
                self.assertEqual(self.title(display.screenshot()), header)
        self.assertTrue(ticker.alive())
        scene.tell(f"{len(files)} broken files")
        settings.screen["title"] = OTHER
        settings.save()
        self.seen(display, lambda shot: self.title(shot) not in (None, header), 15, "the mended file")


if __name__ == "__main__":
    scene.main()
