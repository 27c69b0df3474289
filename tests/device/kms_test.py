#!/usr/bin/env python3
"""Boots a machine with a display of its own into Sharit and looks at the picture: full-screen through KMS.

    kms_test.py SHARIT FOLDER     FOLDER receives the machine and the photographs

Proves pictures and behaviour, never smoothness: emulated, a frame takes a fifth of a second.
Exit 77 where such a machine cannot be made.
"""
import pathlib
import platform
import subprocess
import sys
import time

sys.dont_write_bytecode = True
from machine import HEIGHT, WIDTH, Machine

BOOT, PICTURE = 240, 240  # seconds; a busy host takes many


def colours(rows):
    return len({row[at:at + 3] for row in rows[::4] for at in range(0, len(row), 12)})


def travel(before, after):
    """Pixels by which the line moved to the right, from the rows that changed most."""
    changed = [sum(a != b for a, b in zip(x[::12], y[::12])) for x, y in zip(before, after)]
    band = sorted(range(len(changed)), key=changed.__getitem__)[-60:]

    def profile(rows):
        return [sum(rows[y][x * 3 + 1] for y in band) for x in range(WIDTH)]

    one, two = profile(before), profile(after)

    def difference(shift):
        low, high = max(0, shift), min(WIDTH, WIDTH + shift)
        return sum(abs(two[x] - one[x - shift]) for x in range(low, high)) / (high - low)

    return min(range(-700, 701), key=difference)


def near(pixel, wanted, by=3):
    return all(abs(a - b) <= by for a, b in zip(pixel, wanted))


def pixel(rows, x, y):
    return tuple(rows[y][x * 3:x * 3 + 3])


def backdrop(y):
    """The demo's gradient, #081426 to #0d2140, at the middle of a row."""
    part = (y + 0.5) / HEIGHT
    return tuple(a + (b - a) * part for a, b in ((0x08, 0x0d), (0x14, 0x21), (0x26, 0x40)))


def gradient_is_right(rows):
    clear = [y for y in (6, 100, 150, 620, 640, 700) for x in (WIDTH // 2,)
             if near(pixel(rows, x, y), backdrop(y))]
    return len(clear) >= 5  # a letter may stand on one of them


def rules(rows):
    """Rows that are the colour of a rule, #1d3a66, over the whole width."""
    spots = (2, WIDTH // 4, WIDTH // 2, WIDTH - 3)
    return [y for y in range(HEIGHT) if all(near(pixel(rows, x, y), (0x1d, 0x3a, 0x66)) for x in spots)]


def edges_are_soft(rows):
    """The outermost column of the lane is all but backdrop: letters fade before they leave. Its middle
    lies half a pixel into a fade of 45, which leaves a white letter 3 levels, and the GPU rounds."""
    return all(near(pixel(rows, x, y), backdrop(y), 8) for x in (0, WIDTH - 1)
               for y in range(110, 480, 5))


def main():
    sharit, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if platform.machine() != "x86_64":
        print("the test machine is an x86-64 one")
        return 77
    began = time.monotonic()
    here = pathlib.Path(__file__).resolve().parent
    subprocess.run([here / "make_image", sharit, folder], check=True)
    print(f"machine made in {time.monotonic() - began:.0f} s")

    failures = 0

    def check(name, passed, detail=""):
        nonlocal failures
        failures += not passed
        print(f"{'ok  ' if passed else 'FAIL'} {name} {detail}", flush=True)

    with Machine(folder) as machine:
        began = time.monotonic()
        machine.wait("BOOTED .* card0", BOOT)
        print(f"booted in {time.monotonic() - began:.0f} s")
        began = time.monotonic()
        machine.say("start")
        machine.wait("First frame", PICTURE)
        took = time.monotonic() - began
        time.sleep(20)  # the first line travels in
        before = machine.screen()
        time.sleep(1)
        after = machine.screen()
        machine.photograph(folder / "kms.png")
        check("the picture fills the display", (len(before), len(before[0])) == (HEIGHT, WIDTH * 3),
              f"first frame after {took:.0f} s")
        check("the backdrop runs from its upper to its lower colour", gradient_is_right(after))
        check("header and footer have their rules", 2 <= len(rules(after)) <= 8, str(rules(after)))
        check("letters fade at both ends of the lane", edges_are_soft(after))
        check("there is text on it", colours(after) > 100, f"{colours(after)} colours")
        shift = travel(before, after)
        check("Arabic travels to the right", 0 < shift < 700, f"{shift} px in about a second")

        machine.say("stop")
        ended = machine.wait(r"STOPPED (\d+)", 60)
        check("SIGTERM ends it cleanly", ended[1] == b"0", f"exit {ended[1].decode()}")

        machine.say("unplug")
        machine.wait("UNPLUGGED disconnected", 30)
        machine.say("once")
        ended = machine.wait(r"ONCE (\d+)", 120)
        check("without a display it says so, exit 3", ended[1] == b"3", f"exit {ended[1].decode()}")

        machine.say("plug")
        machine.wait("PLUGGED connected", 30)
        start = len(machine.log)
        machine.say("once")
        ended = machine.wait(r"ONCE (\d+)", 240, start)
        check("plugged in again it draws", ended[1] == b"0", f"exit {ended[1].decode()}")
        if failures:
            print(machine.log.decode("utf-8", "replace")[-6000:])
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
