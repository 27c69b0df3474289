"""What stands where in a picture of the crawl: rules, header, footer, and the ink of the lane column by column.

Colours are those of ConfigFile. Lines move by whole pixels, so a headline's columns stay the same wherever it is.
"""
CHUNK = 40  # columns compared at a time
BRIGHT = bytes(1 if value > 128 else 0 for value in range(256))
DARK = bytes(0 if value > 128 else 1 for value in range(256))


def mask(picture, y, red=None, green=None, blue=None):
    """A byte a pixel of the row: 1 where every named plane is bright (True) or not (False)."""
    value = int.from_bytes(b"\1" * picture.width)
    for plane, wanted in ((picture.red, red), (picture.green, green), (picture.blue, blue)):
        if wanted is not None:
            value &= int.from_bytes(picture.row(plane, y).translate(BRIGHT if wanted else DARK))
    return value


def columns(picture, top, bottom, **colour):
    """For each column the number of rows of that colour (at most 255)."""
    bottom = min(bottom, top + 255)
    return sum(mask(picture, y, **colour) for y in range(top, bottom)).to_bytes(picture.width)


def count(picture, top, bottom, left=0, right=None, **colour):
    return sum(columns(picture, top, bottom, **colour)[left:right])


WHITE = dict(red=True, green=True, blue=True)
BLUE = dict(red=False, green=False, blue=True)
GREEN = dict(red=False, green=True, blue=False)
ORANGE = dict(red=True, blue=False)


def rules(picture):
    """The rows of the two rules as (first, last), or None where there are not two."""
    rows = [y for y in range(picture.height) if mask(picture, y, **GREEN).bit_count() > picture.width * 0.95]
    groups = [y for y in rows if y - 1 not in rows]
    return (groups[0], groups[1]) if len(groups) == 2 else None


def lane(picture):
    """The columns of the travelling line's ink, white or cyan; empty without the rules. The lane is above the source's box."""
    found = rules(picture)
    if not found:
        return b""
    return columns(picture, found[0] + 4, found[0] + (found[1] - found[0]) * 2 // 3, green=True, blue=True)


def find(screen, line):
    """Where the left end of the line stands on the screen (it may be outside), or None. Both are columns of ink.
    Chunks of the line that are inside are looked up; two must agree, and no whole chunk may be elsewhere."""
    votes = {}
    for at in range(0, len(line) - CHUNK + 1, CHUNK // 2):
        chunk = line[at:at + CHUNK]
        if chunk.count(0) > CHUNK // 2 or len(set(chunk)) < 6:
            continue  # Nothing but a gap, or a straight stroke: could be anywhere.
        hit = screen.find(chunk)
        if hit >= 0:
            votes[hit - at] = votes.get(hit - at, 0) + 1
    best = max(votes, key=votes.get, default=None)
    return best if best is not None and votes[best] >= 3 else None


def shift(before, after):
    """By how many columns what stood in the lane has moved, or None where something else stands there."""
    votes = {}
    for at in range(CHUNK, len(before) - 2 * CHUNK, CHUNK // 2):
        chunk = before[at:at + CHUNK]
        if chunk.count(0) > CHUNK // 2 or len(set(chunk)) < 6:
            continue
        hit = after.find(chunk)
        if hit >= 0:
            votes[hit - at] = votes.get(hit - at, 0) + 1
    best = max(votes, key=votes.get, default=None)
    return best if best is not None and votes[best] >= 3 else None
