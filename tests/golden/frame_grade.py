"""How near a picture is to the one that was looked at: same, good or bad."""
import operator

MOST = 32  # of 255: what a channel of the reduced pictures may differ in


def split(pixels):
    """The size line of a binary PPM, and its bytes."""
    _, size, _, content = pixels.split(b"\n", 3)
    return size, content


def distance(one, other):
    """The largest difference of a channel between two binary PPMs, 256 where their sizes differ."""
    (size, ours), (wanted, theirs) = split(one), split(other)
    if size != wanted:
        return 256
    return max(map(abs, map(operator.sub, ours, theirs)), default=0)


def grade_of(apart):
    """Another FreeType or another version of a font shades edges a little differently, which a reduced picture
    hardly shows. A word that has moved by half a reduced pixel or more, a lost mark, another colour it does."""
    return "good" if apart <= MOST else "bad"
