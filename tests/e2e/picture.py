"""A picture as three planes of bytes, from an X framebuffer file or a PNG."""
import struct
import zlib


class Picture:
    """`red`, `green` and `blue` hold a byte a pixel, row by row."""

    def __init__(self, width, height, red, green, blue):
        self.width, self.height, self.red, self.green, self.blue = width, height, red, green, blue

    def crop(self, left, top, width, height):
        def cut(plane):
            return b"".join(plane[y * self.width + left:y * self.width + left + width]
                            for y in range(top, top + height))
        return Picture(width, height, cut(self.red), cut(self.green), cut(self.blue))

    def row(self, plane, y):
        return plane[y * self.width:(y + 1) * self.width]

    def turned_back(self):
        """Turned by a right angle, anticlockwise."""
        def turn(plane):
            return b"".join(plane[x::self.width] for x in reversed(range(self.width)))
        return Picture(self.height, self.width, turn(self.red), turn(self.green), turn(self.blue))

    def lit(self):
        """How many pixels are not nearly black."""
        dark = bytes(1 if value > 40 else 0 for value in range(256))
        planes = (int.from_bytes(plane.translate(dark)) for plane in (self.red, self.green, self.blue))
        red, green, blue = planes
        return (red | green | blue).bit_count()

    def __eq__(self, other):
        return (self.width, self.red, self.green, self.blue) == (other.width, other.red, other.green, other.blue)


def from_framebuffer(data):
    """X11/XWDFile.h: header size, width, height, bytes a line, colour map entries of 12 bytes."""
    field = struct.unpack(">25I", data[:100])
    width, height, line, start = field[4], field[5], field[12], field[0] + field[19] * 12
    rows = [data[start + y * line:start + y * line + width * 4] for y in range(height)]
    pixels = b"".join(rows)
    return Picture(width, height, pixels[2::4], pixels[1::4], pixels[0::4])


def from_png(data):
    """8 bits, RGB or RGBA, not interlaced: what `sharit snapshot` writes."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG"
    at, body = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        content = data[at + 8:at + 8 + size]
        assert zlib.crc32(kind + content) == struct.unpack(">I", data[at + 8 + size:at + 12 + size])[0]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", content)
            assert (depth, interlaced) == (8, 0) and colour in (2, 6)
        body += content if kind == b"IDAT" else b""
        at += 12 + size
    step = 3 if colour == 2 else 4
    pixels = unfilter(zlib.decompress(body), width * step, height, step)
    return Picture(width, height, pixels[0::step], pixels[1::step], pixels[2::step])


def to_png(picture):
    """8 bits, RGB, every row as it is."""
    pixels = bytearray(3 * picture.width * picture.height)
    pixels[0::3], pixels[1::3], pixels[2::3] = picture.red, picture.green, picture.blue
    line = 3 * picture.width
    rows = b"".join(b"\0" + pixels[y * line:(y + 1) * line] for y in range(picture.height))

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def write_plain(path, width, height, colour):
    """A PNG of one colour, (red, green, blue), at once in place of an older one."""
    planes = [bytes([level]) * (width * height) for level in colour]
    fresh = path.with_name(path.name + ".fresh")
    fresh.write_bytes(to_png(Picture(width, height, *planes)))
    fresh.rename(path)


def unfilter(raw, line, height, step):
    """PNG section 9: each byte was written as a difference from its left, upper and upper left ones."""
    rows, above = [], bytes(line)
    for y in range(height):
        kind, row = raw[y * (line + 1)], bytearray(raw[y * (line + 1) + 1:(y + 1) * (line + 1)])
        if kind == 2:
            row = bytearray(map(lambda a, b: (a + b) & 255, row, above))
        elif kind:
            for x in range(line):
                left = row[x - step] if x >= step else 0
                up, corner = above[x], above[x - step] if x >= step else 0
                if kind == 1:
                    guess = left
                elif kind == 3:
                    guess = (left + up) // 2
                else:
                    guess = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
                row[x] = (row[x] + guess) & 255
        rows.append(bytes(row))
        above = rows[-1]
    return b"".join(rows)
