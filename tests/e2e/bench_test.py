#!/usr/bin/env python3
"""`bench`: what it measures is what `run` and `snapshot` show, and its budgets become exit codes."""
import json

import scene

NOW = "2026-11-22T18:42:00Z"


class Bench(scene.Scene):
    def bench(self, *words, code=0):
        done = self.program.run("bench", "--json", *words, limit=120)
        self.assertEqual(done.returncode, code, done.stderr)
        return json.loads(done.stdout), done.stderr

    def test_every_sixtieth_frame_that_is_timed_is_the_snapshot_of_its_instant(self):
        pictures = self.folder / "pictures"
        pictures.mkdir()
        result, _ = self.bench("--seconds", 0, "--frames", 630, "--size", "960x540", "--now", NOW, "--pictures", pictures)
        self.assertEqual(result["frames"]["frames"], 630)
        self.assertGreater(result["frames"]["band_rows"], 40)
        written = sorted(int(path.stem) for path in pictures.iterdir())
        self.assertGreaterEqual(len(written), 10)
        for refresh in written:
            self.assertEqual(refresh % 60, 0)
            done = self.program.run("snapshot", "--out", "one.png", "--size", "960x540", "--now", NOW, "--at", refresh / 60)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual((pictures / f"{refresh}.png").read_bytes(), (self.folder / "one.png").read_bytes(),
                             f"the frame of refresh {refresh}")

    def test_a_run_tells_steps_intervals_processor_memory_and_the_parts_of_the_start(self):
        result, _ = self.bench("--seconds", 2, "--frames", 70, "--size", "640x360")
        run = result["run"]
        self.assertGreater(run["frames"], 60)
        self.assertEqual(run["step_px"] * 60, run["px_per_second"])
        self.assertAlmostEqual(run["interval_ms"]["p50"], 1000 / 60, delta=2)
        self.assertLessEqual(run["interval_ms"]["p50"], run["interval_ms"]["p99"])
        self.assertLessEqual(run["interval_ms"]["p99"], run["interval_ms"]["max"] + 0.02)
        self.assertGreater(run["cpu_per_second"], 0)
        self.assertGreater(run["memory"]["pss_mb"], 5)
        parts = run["first_frame_ms"]
        self.assertAlmostEqual(sum(ms for name, ms in parts.items() if name != "total"), parts["total"], delta=0.1)
        self.assertEqual(result["text"]["headlines"], 32)
        scene.tell(f"first frame {parts}")

    def test_a_budget_that_is_passed_is_named_and_ends_with_3(self):
        _, said = self.bench("--seconds", 1, "--frames", 0, "--size", "320x180", "--max-rss-mb", 3, code=3)
        self.assertIn("more than the 3.0 MB allowed", said)
        done = self.program.run("run", "--output", "offscreen", "--size", "320x180", "--seconds", 1, "--max-p99-ms", 0.1)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("more than the 0.10 ms allowed", done.stderr)
        self.bench("--seconds", 1, "--frames", 0, "--size", "320x180", "--max-rss-mb", 500, "--max-p99-ms", 5000)


if __name__ == "__main__":
    scene.main()
