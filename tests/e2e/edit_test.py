#!/usr/bin/env python3
"""The operator edits the file while the lobby looks on: in two seconds, without a jerk; mistakes change nothing."""
import signal
import time

import ink
import picture
import scene

ONE, TWO = "افتتاح سوق السمك الجديد", "المكتبة العامة تمدد ساعاتها"
PROMISE = 2.0  # seconds from saving to seeing
CYAN = dict(red=False, green=True, blue=True)


class Edit(scene.Scene):
    def begin(self):
        (self.folder / "list.txt").write_text(f"{ONE}\n{TWO}\n")
        self.settings = self.config().feed("قائمة", self.folder / "list.txt").save()
        self.screen = self.display()
        ticker = self.window(self.screen)
        self.see(self.screen, ONE)
        ticker.until_logged("2 headlines")
        return ticker

    def title(self, shot):
        """The white ink of the header's right half, row by row; None without the rules."""
        rules, half = ink.rules(shot), shot.width // 2
        return rules and [ink.mask(shot, y, **ink.WHITE) & (1 << 8 * half) - 1 for y in range(rules[0])]

    def save_and_watch(self, changed, what):
        """Saves while a headline is being read, watches until the edit shows, and sees that nothing jerked:
        the seconds it took."""
        line = self.ink.of(ONE)
        self.seen(self.screen, lambda shot: (x := ink.find(ink.lane(shot), line)) is not None and -40 < x < 60,
                  scene.CYCLE, "a headline in the middle")
        self.settings.save()
        saved = time.monotonic()
        lanes = []

        def look(shot):
            lanes.append((time.monotonic(), ink.lane(shot)))
            if not (rules := ink.rules(shot)):
                return None
            self.assertGreater(ink.count(shot, 0, rules[0], left=shot.width // 2, green=True, blue=True), 20,
                               "the title is gone for a moment")
            return changed(shot)
        _, when = self.seen(self.screen, look, 15, what)
        after = time.monotonic() + 0.3
        self.seen(self.screen, lambda shot: look(shot) and time.monotonic() > after, 5, "the time after the edit")
        scene.tell(f"{what} after {when - saved:.2f} s, {self.jerks(lanes)}")
        return when - saved

    def jerks(self, lanes):
        """From picture to picture the lane moves as far as the time makes it, over the edit as always."""
        most = 0
        for (then, old), (now, new) in zip(lanes, lanes[1:]):
            moved = ink.shift(old, new)
            self.assertIsNotNone(moved, f"the lane holds other lines {now - lanes[0][0]:.2f} s after saving")
            self.assertTrue(0 <= moved <= 300 * (now - then) + 60, f"the lane jumped by {moved} px in {now - then:.3f} s")
            most = max(most, moved)
        return f"at most {most} px from picture to picture in {len(lanes)} pictures"

    def test_another_colour_takes_effect_within_two_seconds_and_the_line_travels_on(self):
        self.begin()
        taken = []
        # The best of three: the machine may be busy, the promise is about the program.
        for colour, name in (("#00FFFF", CYAN), ("#FFFFFF", ink.WHITE), ("#00FFFF", CYAN)):
            self.settings.theme["text"] = colour
            taken.append(self.save_and_watch(
                lambda shot: ink.count(shot, 0, ink.rules(shot)[0], **name) > 100, f"text = {colour}"))
        self.assertLess(min(taken), PROMISE)

    def test_an_edit_of_the_theme_file_counts_like_one_of_the_settings_and_a_mistake_in_it_changes_nothing(self):
        ticker = self.begin()
        theme = self.folder / "ours.toml"

        def cyan(shot):
            return ink.rules(shot) and ink.count(shot, 0, ink.rules(shot)[0], **CYAN) > 100
        theme.write_text('text = "#FFFFFF"\n')
        self.settings.theme["name"] = "ours.toml"
        del self.settings.theme["text"]
        before = len(ticker.log)
        self.settings.save()
        ticker.until_logged("New settings taken", after=before)
        theme.write_text('text = "#00FFFF"\n')
        self.seen(self.screen, cyan, 15, "the theme file's colour")
        before = len(ticker.log)
        theme.write_text('text = "white"\n')
        ticker.until_logged("error", "theme file ours.toml, line 1", after=before)
        self.see(self.screen, ONE)
        self.assertTrue(cyan(self.screen.screenshot()), "the colour went with a mistake in the theme file")

    def test_a_background_picture_comes_with_the_edit_and_follows_its_file(self):
        ticker = self.begin()
        corner = dict(left=0, right=20)  # Of the foot, where nothing stands.

        def blue(shot):
            bottom = shot.height
            return ink.count(shot, bottom - 6, bottom, **corner, **ink.BLUE) == 6 * 20
        lobby = self.folder / "lobby.png"
        picture.write_plain(lobby, 32, 18, (20, 20, 140))
        self.settings.theme.update(background_image="lobby.png", dim="#FFFFFF")
        self.settings.save()
        self.seen(self.screen, blue, 15, "the picture")
        picture.write_plain(lobby, 32, 18, (60, 20, 20))
        self.seen(self.screen, lambda shot: ink.rules(shot) and not blue(shot), 15, "the other picture")
        before = len(ticker.log)
        lobby.write_text("no picture")
        ticker.until_logged("warning", "lobby.png", after=before)
        self.see(self.screen, ONE)

    def test_the_picture_turns_with_the_edit_as_often_as_wanted_and_nothing_is_left_behind(self):
        ticker = self.begin()

        def turn(angle):
            def upright(shot):
                for _ in range(angle // 90):
                    shot = shot.turned_back()
                rules = ink.rules(shot)
                # A turned picture stands where an upright one has none of its lines.
                return rules and ink.count(shot, 0, rules[0], left=shot.width // 2, **ink.WHITE) > 20 and shot
            self.settings.screen["rotate"] = angle
            self.settings.save()
            shot, _ = self.seen(self.screen, upright, 15, f"rotate = {angle}")
            self.assertEqual((shot.width, shot.height), (360, 640) if angle % 180 else (640, 360))
            self.assert_frame(shot)
        for angle in (90, 180, 270, 0):
            turn(angle)
        before = ticker.memory()
        for angle in (90, 270, 180, 0) * 2:
            turn(angle)
        grown = (ticker.memory() - before) / 1e6
        scene.tell(f"{grown:.2f} MB more after eight turns")
        self.assertLess(grown, 4)  # A picture is 0.9 MB, and so are the lines of one.
        self.see(self.screen, ONE)

    def test_another_title_takes_effect_within_two_seconds_and_the_line_travels_on(self):
        self.begin()
        taken = []
        for title in ("مطار الواحة", "فندق المرسى", "مطار الواحة"):
            before = self.title(self.screen.screenshot())
            self.settings.screen["title"] = title
            taken.append(self.save_and_watch(lambda shot: self.title(shot) != before, "another title"))
        self.assertLess(min(taken), PROMISE)

    def test_a_mistake_changes_nothing_and_is_logged_with_line_and_column_until_it_is_mended(self):
        ticker = self.begin()
        header = self.title(self.screen.screenshot())
        text = self.settings.text()
        for broken, what in ((text.replace("[theme]", "[theme", 1), "syntax"),
                             (text.replace('"300px/s"', '"quick"'), "value"),
                             (text.replace("text_size", "text_sise"), "key")):
            before = len(ticker.log)
            broken = broken.replace("فندق المرسى", "مطار الواحة")  # It must not be taken in half.
            self.settings.save(broken)
            line = ticker.until_logged("error", f"{self.settings.path}:", after=before)
            scene.tell(f"{what}: {line.split(str(self.settings.path))[1]}")
            place = line.split(f"{self.settings.path}:")[1].split(":")
            number, column = int(place[0]), int(place[1])
            wrong = next(n for n, (a, b) in enumerate(zip(text.splitlines(), broken.splitlines()), 1)
                         if a != b and "الواحة" not in b)
            self.assertIn(number, (wrong, wrong + 1) if what == "syntax" else (wrong,), line)
            self.assertGreaterEqual(column, 1)
            self.see(self.screen, ONE)
            self.assertEqual(self.title(self.screen.screenshot()), header)
        self.assertTrue(ticker.alive())
        self.settings.screen["title"] = "مطار الواحة"
        self.settings.save()
        self.seen(self.screen, lambda shot: self.title(shot) not in (None, header), 15, "the mended file")
        self.see(self.screen, ONE)

    def test_a_file_replaced_by_its_editor_counts_and_a_missing_one_changes_nothing(self):
        ticker = self.begin()
        header = self.title(self.screen.screenshot())
        fresh = self.folder / "fresh.toml"
        # The second replacement puts another file there again.
        for title, shows in (("مطار الواحة", lambda shot: self.title(shot) not in (None, header)),
                             ("فندق المرسى", lambda shot: self.title(shot) == header)):
            self.settings.screen["title"] = title
            fresh.write_text(self.settings.text())
            fresh.rename(self.settings.path)
            self.seen(self.screen, shows, 15, title)
        self.settings.path.unlink()
        ticker.process.send_signal(signal.SIGHUP)  # Asks for the file at once.
        ticker.until_logged("error", str(self.settings.path))
        self.see(self.screen, ONE)
        self.assertEqual(self.title(self.screen.screenshot()), header)

    def test_a_message_of_the_operator_comes_and_goes_with_its_lines_in_the_file(self):
        self.begin()
        message = "يغلق المسبح اليوم باكرا"
        self.settings.messages.append({"text": message})
        self.settings.save()
        self.see(self.screen, message)
        self.settings.messages.clear()
        self.settings.save()
        self.stays_away(self.screen, message, seconds=6)


if __name__ == "__main__":
    scene.main()
