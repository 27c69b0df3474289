"""What the rounds say: one row a contestant, as Markdown, as JSON, and written into a README."""
import datetime
import json
import os
import pathlib
import re
import statistics


def reference(contestant):
    """Who a contestant is compared with: Sharit shown in the same way."""
    return "ours-window" if contestant.windowed else "ours"


def ratio(results, key, base, value):
    """Median of the rounds' own ratios: what slows a whole round down weighs the same on both sides."""
    return statistics.median(value(one) / value(other) for one, other in zip(results[key], results[base]))


def cpu(measured):
    return measured.cpu_with_server


def memory(measured):
    return measured.memory


class Row:
    def __init__(self, contestant, results):
        rounds, base = results[contestant.key], reference(contestant)
        self.key, self.title, self.remark = contestant.key, contestant.title, contestant.remark
        self.windowed = contestant.windowed
        self.cpu_ms = statistics.median(map(cpu, rounds)) * 1000
        self.server_ms = statistics.median(one.server_cpu for one in rounds) * 1000
        self.memory_mb = statistics.median(map(memory, rounds))
        self.first_frame_ms = middle(one.first_frame for one in rounds)
        self.rate = middle(one.rate for one in rounds)
        self.cpu_ratio = ratio(results, self.key, base, cpu)
        self.memory_ratio = ratio(results, self.key, base, memory)

    @property
    def cpu_text(self):
        return f"{self.cpu_ms:.1f}" + (f" (Xvfb {self.server_ms:.1f})" if self.windowed else "")


def middle(values):
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def rows(contestants, results):
    return [Row(contestant, results) for contestant in contestants]


def whole(value):
    return "" if value is None else f"{value:.0f}"


def markdown(table):
    lines = ["| | CPU, ms a second | beside ours | memory, MB | beside ours | first frame, ms | frames a second | what is "
             "to be seen |", "|---|--:|--:|--:|--:|--:|--:|---|"]
    for windowed, heading in ((False, "*into memory*"), (True, "*a window on Xvfb*")):
        lines.append(f"| {heading} | | | | | | | |")
        for row in table:
            if row.windowed == windowed:
                lines.append(f"| {row.title} | {row.cpu_text} | {row.cpu_ratio:.1f} | {row.memory_mb:.0f} | "
                             f"{row.memory_ratio:.1f} | {whole(row.first_frame_ms)} | {whole(row.rate)} | {row.remark} |")
    return "\n".join(lines) + "\n"


def bars_markdown(bars):
    lines = ["| bar | limit | measured | |", "|---|--:|--:|---|"]
    lines += [f"| {bar.name} | {bar.limit_text} | {bar.value_text} | {'holds' if bar.holds else '**missed**'} |"
              for bar in bars]
    return "\n".join(lines) + "\n"


def machine():
    """The processor's name, how many, the system; never the machine's own name."""
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    debian = pathlib.Path("/etc/debian_version").read_text().strip()
    return {"cpu": model[1].strip() if model else "unknown", "processors": os.cpu_count(), "debian": debian}


def headline(where, options, results):
    others = statistics.median(one.others_cpu for rounds in results.values() for one in rounds)
    return (f"{datetime.date.today()}, {where['cpu']}, {where['processors']} processors, Debian {where['debian']}, "
            f"no GPU; other programs took {others * 100:.0f} % of one meanwhile; medians of {options.rounds} "
            f"interleaved rounds of {options.seconds:g} s.\n")


def write_json(file, where, options, results, bars):
    rounds = {key: [{name: value for name, value in vars(one).items() if name != "log"} for one in measured]
              for key, measured in results.items()}
    known = {"date": str(datetime.date.today()), "machine": where, "rounds": options.rounds, "seconds": options.seconds,
             "warm_up": options.warm_up, "seed": options.seed, "results": rounds, "bars": [vars(bar) for bar in bars]}
    file.write_text(json.dumps(known, indent=1) + "\n")


def write_between(file, name, text):
    """Replaces what stands between <!-- name --> and <!-- /name -->."""
    old = file.read_text(encoding="utf-8")
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    before, rest = old.split(start)
    file.write_text(before + start + text + end + rest.split(end)[1], encoding="utf-8")
