"""What Sharit has to reach, and the runs of its own that some of it needs."""
import re
import statistics

import report
from cached_start import cached_starts
from long_headline import ends_shown, long_headline
from ours import Ours
from race import fresh, run_once
from work import SPEED, Work

MEMORY_SECONDS = 120  # caches fill slowly


class Bar:
    """`most`: the value may not be above the limit; else not below it."""

    def __init__(self, name, value, limit, unit, most):
        self.name, self.value, self.limit = name, value, limit
        self.holds = bool(value <= limit if most else value >= limit)
        self.value_text = f"{value:.1f}{unit}"
        self.limit_text = f"{'at most' if most else 'at least'} {limit:g}{unit}"


def of_the_race(results):
    """Beside Chromium the cheaper of its two pages counts."""
    def least(value, mode, base):
        return min(report.ratio(results, f"chromium-{mode}-{page}", base, value) for page in ("crawl", "marquee"))
    pango = min(report.ratio(results, f"pango-{mode}", "ours", report.cpu) for mode in ("strip", "reshow"))
    return [
        Bar("processor time of headless Chromium beside ours", least(report.cpu, "headless", "ours"), 12, "", False),
        Bar("of Chromium as a kiosk, Xvfb counted on both sides", least(report.cpu, "kiosk", "ours-window"), 7, "",
            False),
        Bar("memory of headless Chromium beside ours", least(report.memory, "headless", "ours"), 8, "", False),
        Bar("memory of Chromium as a kiosk beside ours", least(report.memory, "kiosk", "ours-window"), 8, "", False),
        Bar("processor time of Pango+Cairo's cheaper way beside ours", pango, 1, "", False),
    ]


def of_memory(folder):
    text = long_headline()
    for words, name in ((None, "the demo"), (text, f"a headline of {len(text)} characters")):
        for output in ("offscreen", "window"):
            work = Work(fresh(folder / "runs/memory"), MEMORY_SECONDS, 1)
            yield Bar(f"memory, {name}, {output}", run_once(Ours(output, words), work).memory, 48, " MB", True)
    shown = ends_shown(Work(fresh(folder / "runs/ends"), 1, 0), folder)
    yield Bar("ends of that headline that are seen to pass", shown, 2, "", False)


def of_four_times_the_pixels(folder, options, patience):
    """At 3840x2160 the line travels twice the pixels a second, so that it looks the same."""
    def cpu(scale):
        work = Work(folder / "runs/large", options.seconds, options.warm_up, 1920 * scale, 1080 * scale)
        return patience.quiet_run(Ours("offscreen", speed=SPEED * scale), work).cpu
    ratios = [cpu(2) / cpu(1) for _ in range(options.rounds)]
    return [Bar("processor time at 3840x2160 beside 1920x1080", statistics.median(ratios), 4, "", True)]


def of_the_start(folder, rounds, patience):
    for output in ("offscreen", "window"):
        patience.wait()
        starts = cached_starts(folder, output, rounds)
        middle = sorted(starts, key=lambda one: one.first_frame_ms)[len(starts) // 2]
        parts = re.search(r"First frame (.*)\.", middle.log())[1]
        yield Bar(f"first frame from cached headlines, {output}; by its own log {parts}", middle.first_frame_ms, 150,
                  " ms", True)


def own_bars(folder, options, patience):
    return [*of_memory(folder),
            *of_four_times_the_pixels(folder, options, patience),
            *of_the_start(folder, options.rounds, patience)]
