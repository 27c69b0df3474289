#!/usr/bin/env python3
"""The commands of the command line: what they print, and the exit codes operators and scripts rely on."""
import json
import os
import subprocess

import scene
from feed_document import rss

TITLES = ["افتتاح سوق السمك الجديد", "Harbour bridge opens early"]


class Commands(scene.Scene):
    def run_it(self, *words, code=0, **more):
        done = self.program.run(*words, **more)
        self.assertEqual(done.returncode, code, f"{words}\n{done.stdout}\n{done.stderr}")
        self.assertNotIn("terminate called", done.stderr)
        return done

    def assert_says(self, done, *words):
        """One sentence on standard error that helps; no stack, no bare number."""
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertGreater(len(done.stderr.split()), 3)
        self.assertNotIn("errno", done.stderr)

    def objects(self, done):
        return [json.loads(line) for line in done.stdout.splitlines()]

    # headlines

    def test_headlines_prints_one_object_a_source_from_a_file_standard_input_and_an_address(self):
        server = self.server()
        document = rss("أخبار", TITLES)
        server.publish("a.rss", document)
        server.start()
        path = self.folder / "a.rss"
        path.write_text(document)
        by_file, by_pipe, by_address = (self.objects(self.run_it("headlines", "--json", source, given=given))
                                        for source, given in ((path, None), ("-", document),
                                                              (server.url("a.rss"), None)))
        for answer, name in ((by_file, str(path)), (by_pipe, "-"), (by_address, server.url("a.rss"))):
            self.assertEqual(len(answer), 1)
            self.assertEqual(answer[0]["file"], name)
            self.assertEqual(answer[0]["format"], "rss")
            self.assertEqual([item["title"] for item in answer[0]["items"]], TITLES)
            self.assertEqual([item["dir"] for item in answer[0]["items"]], ["rtl", "ltr"])
            self.assertLessEqual({"title", "dir", "id"}, set(answer[0]["items"][0]))
            self.assertEqual(answer[0]["warnings"], [])
            self.assertNotIn("error", answer[0])
        both = self.objects(self.run_it("headlines", "--json", path, server.url("a.rss")))
        self.assertEqual([each["file"] for each in both], [str(path), server.url("a.rss")])

    def test_headlines_without_sources_reads_those_of_the_configuration(self):
        (self.folder / "a.rss").write_text(rss("أخبار", TITLES))
        config = self.config().feed("أخبار", "a.rss").save()
        answer = self.objects(self.run_it("headlines", "--json", "--config", config.path))
        self.assertEqual([item["title"] for item in answer[0]["items"]], TITLES)
        self.assertFalse((self.folder / "state").exists(), "the command touches no store")

    def test_a_source_that_fails_still_prints_its_object_and_the_exit_code_is_1(self):
        (self.folder / "empty").write_bytes(b"")
        (self.folder / "prose.html").write_text("<!doctype html><html><body><p>Nothing here</p></body></html>")
        (self.folder / "good.rss").write_text(rss("أخبار", TITLES))
        done = self.run_it("headlines", "--json", "empty", "prose.html", "absent", "good.rss", code=1)
        answer = self.objects(done)
        self.assertEqual([each.get("error") for each in answer][0], "empty_document")
        self.assertTrue(answer[1]["error"] and answer[2]["error"])
        self.assertEqual([len(each["items"]) for each in answer], [0, 0, 0, 2])
        self.assert_says(done, "empty", "prose.html", "absent")

    def test_every_reason_why_a_source_gives_nothing_has_its_code(self):
        (self.folder / "empty").write_bytes(b"")
        (self.folder / "blank").write_text(" \n\n")
        (self.folder / "bytes").write_bytes(bytes(range(256)) * 8)
        (self.folder / "page.html").write_text("<!doctype html><html><body><h1>مرحبا</h1></body></html>")
        (self.folder / "huge").write_bytes(b"x" * (8 * 1024 * 1024 + 1))
        expected = {"empty": "empty_document", "blank": "empty_document", "bytes": "not_a_feed", "page.html": "not_a_feed",
                    "huge": "not_readable", "absent": "not_readable", "http://": "bad_address",
                    "ftp://news.example/feed": "bad_address", "http://127.0.0.1:9/feed": "no_connection",
                    "http://news.invalid/feed": "no_such_host"}
        done = self.run_it("headlines", "--json", *expected, code=1)
        answer = self.objects(done)
        self.assertEqual({each["file"]: each["error"] for each in answer}, expected)
        self.assertTrue(all(each["items"] == [] and each["detail"] for each in answer))
        self.assertEqual(len(done.stderr.splitlines()), len(expected), "a sentence each")
        for selector, code in (("h2", "no_headlines"), ("h2[", "page_not_read")):
            page = self.run_it("headlines", "--json", "--kind", "page", "--selector", selector, "page.html", code=1)
            self.assertEqual(self.objects(page)[0]["error"], code)

    def test_a_feed_without_items_is_good_and_says_so(self):
        (self.folder / "none.rss").write_text(rss("أخبار", []))
        answer = self.objects(self.run_it("headlines", "--json", "none.rss"))[0]
        self.assertEqual((answer["items"], [warning["code"] for warning in answer["warnings"]]), ([], ["no_items"]))
        self.assertNotIn("error", answer)

    def test_sources_that_are_named_take_the_network_of_a_configuration_that_is_named(self):
        config = self.folder / "proxy.toml"
        config.write_text('[network]\nproxy = "http://proxy.invalid:3128"\n[[feed]]\nurl = "absent"\n')
        (self.folder / "good.rss").write_text(rss("أخبار", TITLES))
        done = self.run_it("headlines", "--json", "--config", config, "http://news.example/", "good.rss", code=1)
        self.assertEqual([each.get("error") for each in self.objects(done)], ["no_such_proxy", None])
        self.assert_says(self.run_it("headlines", "--config", "absent.toml", "good.rss", code=1), "absent.toml")

    def test_headlines_without_anything_to_read_is_a_wrong_call(self):
        self.assert_says(self.run_it("headlines", code=2), "configuration")
        self.assert_says(self.run_it("headlines", "--kind", "song", "x", code=2), "--kind")
        self.assert_says(self.run_it("headlines", "--now", "noon", "x", code=2), "--now")

    # dates

    def test_dates_answers_every_line_whatever_it_holds(self):
        lines = ['"2026-01-15T10:00:00+03:00"', '"15 Jan 2026"', "", "null", "5", '"soon"', '["2026"]', '"2026', '"\\ud800"',
                 '  "1768476600"  ', '"١٥ يناير ٢٠٢٦"\r', "x" * 100000, '"2026-01-15 12:00"']
        done = self.run_it("dates", "--json", given="\n".join(lines))
        self.assertEqual([json.loads(line) for line in done.stdout.splitlines()],
                         ["2026-01-15T07:00:00Z", "2026-01-15T00:00:00Z", None, None, None, None, None, None, None,
                          "2026-01-15T11:30:00Z", "2026-01-15T00:00:00Z", None, "2026-01-15T12:00:00Z"])
        self.assertEqual(self.run_it("dates", "--json", given="").stdout, "")
        bad = subprocess.run([self.program.binary, "dates"], input=b'"\xff"\n"2026"\n', capture_output=True, check=True)
        self.assertEqual(bad.stdout, b'null\n"2026-01-01T00:00:00Z"\n')
        self.assert_says(self.run_it("dates", "tomorrow", code=2), "tomorrow")

    # what several commands share

    def start(self, *words):
        """With pipes to it and from it, ended with the test."""
        process = subprocess.Popen([self.program.binary, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   encoding="utf-8", env=self.program.environment)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def test_a_partner_that_waits_for_an_answer_before_it_asks_again_gets_it(self):
        for words, dialogue in ((("shape", "--json", "-"), (("سوق", '"dir":"rtl"'), ("bridge", '"dir":"ltr"'))),
                                (("dates", "--json"), (('"2026"', "2026-01-01"), ('"soon"', "null")))):
            with self.subTest(words[0]):
                process = self.start(*words)
                for question, answer in dialogue:
                    process.stdin.write(question + "\n")
                    process.stdin.flush()
                    self.assertIn(answer, process.stdout.readline())
                process.stdin.close()
                process.stdout.close()
                self.assertEqual(process.wait(timeout=20), 0)

    def test_output_that_cannot_be_written_is_3_and_a_reader_that_leaves_is_no_fault(self):
        (self.folder / "good.rss").write_text(rss("أخبار", TITLES))
        config = self.config().feed("x", "good.rss").save()
        commands = (["headlines", "good.rss"], ["headlines", "--json", "good.rss"], ["shape", "سوق"], ["dates"],
                    ["check", config.path], ["--version"])
        for words in commands:
            for sink, code in (("/dev/full", 3), (None, 0)):
                with self.subTest(f"{words} to {sink}"):
                    if sink:
                        out = os.open(sink, os.O_WRONLY)
                    else:
                        gone, out = os.pipe()
                        os.close(gone)
                    done = subprocess.run([self.program.binary, *map(str, words)], input='"2026"\n', stdout=out,
                                          stderr=subprocess.PIPE, encoding="utf-8", env=self.program.environment,
                                          cwd=self.folder)
                    os.close(out)
                    self.assertEqual(done.returncode, code, done.stderr)
                    self.assertEqual("could not be written" in done.stderr, code == 3, done.stderr)

    def test_standard_input_that_cannot_be_read_is_1(self):
        for words in (["headlines", "-"], ["dates"], ["shape", "-"]):
            with self.subTest(words[0]):
                folder = os.open(self.folder, os.O_RDONLY)
                done = subprocess.run([self.program.binary, *words], stdin=folder, capture_output=True, encoding="utf-8",
                                      env=self.program.environment)
                os.close(folder)
                self.assertEqual(done.returncode, 1, done.stdout)
                self.assert_says(done, "tandard input")

    # shape

    def test_shape_gives_glyphs_in_visual_order_with_the_bytes_they_come_from(self):
        text = "سوق 12"
        answer = self.objects(self.run_it("shape", "--json", "--size", "100", text))
        self.assertEqual(len(answer), 1)
        line = answer[0]
        self.assertEqual(set(line), {"dir", "width", "ink", "tofu", "glyphs"})
        self.assertEqual((line["dir"], line["tofu"]), ("rtl", 0))
        self.assertEqual(len(line["ink"]), 4)
        for glyph in line["glyphs"]:
            self.assertEqual(set(glyph), {"face", "gid", "cluster", "x", "y", "adv"})
            self.assertIn(glyph["cluster"], range(len(text.encode())))
        places = [glyph["x"] for glyph in line["glyphs"]]
        self.assertEqual(places, sorted(places))
        clusters = [glyph["cluster"] for glyph in line["glyphs"]]
        self.assertEqual(clusters[:2], [7, 8], "the number stands left and reads left to right")
        self.assertEqual(clusters[-1], 0, "the first letter stands right")
        self.assertAlmostEqual(sum(glyph["adv"] for glyph in line["glyphs"]), line["width"], places=3)

    def test_shape_answers_each_line_of_standard_input_at_once(self):
        batch = subprocess.Popen([self.program.binary, "shape", "--json", "-"], stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, encoding="utf-8", env=self.program.environment)
        self.addCleanup(batch.wait)
        self.addCleanup(batch.kill)
        batch.stdin.write("سوق\nbridge\n\n")
        batch.stdin.close()
        lines = [json.loads(line) for line in batch.stdout]
        batch.stdout.close()
        self.assertEqual([line["dir"] for line in lines], ["rtl", "ltr", "ltr"])
        self.assertEqual([len(line["glyphs"]) > 0 for line in lines], [True, True, False])
        self.assertEqual(batch.wait(timeout=20), 0)

    def test_shape_takes_any_bytes_as_a_line(self):
        lines = [b"a\0b", b"\xd8A\xff", "سوق\r".encode(), b"", b"   ", b"a" * 200000, b"no newline at the end"]
        run = subprocess.run([self.program.binary, "shape", "--json", "-"], input=b"\n".join(lines),
                             stdout=subprocess.PIPE, env=self.program.environment, timeout=60, check=True)
        answers = [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]
        self.assertEqual(len(answers), len(lines))
        for source, answer in zip(lines, answers):
            self.assertEqual(answer["width"], sum(glyph["adv"] for glyph in answer["glyphs"]))
            for glyph in answer["glyphs"]:
                self.assertLess(glyph["cluster"], len(source))
        self.assertEqual([glyph["cluster"] for glyph in answers[0]["glyphs"]], [0, 2])
        self.assertEqual(len(answers[1]["glyphs"]), 3, "a sign for each ill-formed byte, the letter kept")

    def test_shape_breaks_a_text_into_lines_at_a_width(self):
        text = "النفط يرتفع 2.4% إلى 81.30 دولاراً للبرميل"
        block = self.objects(self.run_it("shape", "--json", "--size", "76", "--wrap", "1100", text))[0]
        self.assertEqual(set(block), {"dir", "size", "height", "tofu", "cut", "fits", "lines"})
        self.assertEqual((block["dir"], block["cut"], block["fits"]), ("rtl", False, True))
        shown = [text.encode()[slice(*line["bytes"])].decode() for line in block["lines"]]
        self.assertEqual(shown, ["النفط يرتفع 2.4%", "إلى 81.30 دولاراً للبرميل"])
        for line in block["lines"]:
            self.assertGreaterEqual(line["x"] + line["ink"][0], 0)
            self.assertLessEqual(line["x"] + line["ink"][2], 1100)
        cut = self.objects(self.run_it("shape", "--json", "--wrap", "600", "--lines", "1", text))[0]
        self.assertEqual((cut["cut"], len(cut["lines"])), (True, 1))

    # check

    def test_check_is_content_with_a_good_file_and_names_every_mistake_of_a_bad_one(self):
        good = self.config().feed("أخبار", "http://news.example/feed").save()
        self.assertIn("good", self.run_it("check", good.path).stdout)
        bad = self.folder / "bad.toml"
        bad.write_text('[screen]\nlanguage = 5\n\nspede = "calm"\n[[feed]]\nname = "x"\n')
        done = self.run_it("check", bad, code=1)
        for place in (f"{bad}:2:12:", f"{bad}:4:1:", f"{bad}:5:"):
            self.assertIn(place, done.stdout)
        answer = json.loads(self.run_it("check", "--json", bad, code=1).stdout)
        self.assertFalse(answer["ok"])
        found = {(problem["line"], problem["column"]): problem for problem in answer["problems"]}
        self.assertIn((2, 12), found)
        self.assertIn("speed", found[4, 1]["hint"])
        self.assertTrue(json.loads(self.run_it("check", "--json", good.path).stdout)["ok"])

    def test_the_example_and_reference_files_of_the_project_are_good(self):
        root = scene.ROOT / "config"
        files = [root / "sharit.toml", root / "demo.toml", *sorted((root / "examples").glob("*.toml"))]
        self.assertGreater(len(files), 2)
        for path in files:
            with self.subTest(path.name):
                self.run_it("check", path)

    # run

    def test_offscreen_and_unpaced_it_draws_as_many_frames_as_it_is_told(self):
        self.config().feed("x", "list.txt", kind="text").save()
        (self.folder / "list.txt").write_text("\n".join(TITLES))
        for frames in (1, 250):
            done = self.run_it("run", "--config", self.folder / "sharit.toml", "--unpaced", "--output", "offscreen",
                               "--frames", frames, "--size", scene.SIZE)
            self.assertIn(f"frames {frames},", done.stderr)
        scene.tell(done.stderr.splitlines()[-1])

    def test_without_any_configuration_the_demo_runs(self):
        done = self.run_it("--unpaced", "--output", "offscreen", "--frames", "30", "--size", scene.SIZE)
        self.assertIn("demo", done.stderr)

    def test_the_configuration_is_looked_for_in_the_promised_order(self):
        def titled(path, title):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f'[screen]\ntitle = "{title}"\n[[feed]]\nname = "{title}"\nurl = "{title}.txt"\n')
            (path.parent / f"{title}.txt").write_text(f"{title} headline\n")
            return path
        given = titled(self.folder / "given.toml", "given")
        named = titled(self.folder / "named.toml", "named")
        titled(self.folder / "config/sharit/sharit.toml", "xdg")

        def title_of(*words, **environment):
            return self.objects(self.run_it("headlines", "--json", *words, **environment))[0]["items"][0]["title"]
        self.assertEqual(title_of("--config", given, SHARIT_CONFIG=str(named)), "given headline")
        self.assertEqual(title_of(SHARIT_CONFIG=str(named)), "named headline")
        self.assertEqual(title_of(), "xdg headline")

    # exit codes

    def test_version_and_help_answer_on_standard_output(self):
        self.assertRegex(self.run_it("--version").stdout, r"^sharit \d+\.\d+\.\d+\n$")
        text = self.run_it("--help").stdout
        for command in ("run", "headlines", "shape", "snapshot", "record", "check"):
            self.assertIn(command, text)
            self.assertIn("--", self.run_it(command, "--help").stdout)

    def test_a_wrong_call_is_2_and_says_what_to_write(self):
        for words in (["--nonsense"], ["nonsense"], ["run", "--nonsense"], ["snapshot"], ["run", "--unpaced"],
                      ["snapshot", "--out", "x.png", "--size", "9"], ["run", "--output", "paper"],
                      ["snapshot", "--out", "x.png", "--now", "yesterday"], ["shape"], ["run", "--frames", "many"]):
            with self.subTest(" ".join(words)):
                self.assert_says(self.run_it(*words, code=2))

    def test_a_bad_or_missing_configuration_is_1(self):
        bad = self.folder / "bad.toml"
        bad.write_text("[screen\n")
        self.assert_says(self.run_it("run", "--config", bad, "--output", "offscreen", code=1), f"{bad}:1:")
        self.assert_says(self.run_it("run", "--config", "absent.toml", "--output", "offscreen", code=1), "absent.toml")
        self.assert_says(self.run_it("check", "absent.toml", code=1), "absent.toml")

    def test_no_display_is_3_and_says_what_to_do(self):
        self.assert_says(self.run_it("run", "--output", "window", code=3), "offscreen")
        self.assert_says(self.run_it("run", "--output", "window", code=3, DISPLAY=":4711"), ":4711")

    def test_no_font_is_3_and_names_the_package(self):
        empty = self.folder / "fonts.conf"
        empty.write_text("<?xml version='1.0'?><fontconfig></fontconfig>")
        for words in (["shape", "x"], ["run", "--output", "offscreen"], ["snapshot", "--out", "x.png"]):
            with self.subTest(words[0]):
                self.assert_says(self.run_it(*words, code=3, FONTCONFIG_FILE=str(empty)), "fonts-noto-core")


if __name__ == "__main__":
    scene.main()
