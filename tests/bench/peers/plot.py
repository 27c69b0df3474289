"""The table as a picture: two columns of bars, processor time and memory, as SVG."""
import html

LEFT, PANEL, GAP, ROW, TOP = 250, 270, 60, 24, 46
OURS, THEIRS, TEXT, DIM = "#D9822B", "#7A8CA8", "#1B2430", "#5A6675"


def plain(title):
    return html.escape(title.replace("*", "").replace("`", ""))


def label(x, y, words, anchor="start", colour=TEXT, weight="normal"):
    return (f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" fill="{colour}" font-weight="{weight}">'
            f"{words}</text>")


def svg(table, caption):
    ordered = sorted(table, key=lambda row: (row.windowed, row.cpu_ms))
    height = TOP + ROW * (len(ordered) + 2) + 40
    width = LEFT + 2 * PANEL + GAP + 60
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
             'font-family="sans-serif" font-size="13">', f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>']
    panels = [(LEFT, "processor, ms a second", lambda row: row.cpu_ms, "{:.1f}"),
              (LEFT + PANEL + GAP, "memory, MB", lambda row: row.memory_mb, "{:.0f}")]
    for x, words, *_ in panels:
        parts.append(label(x, 24, words, weight="bold"))
    y, group = TOP, None
    for row in ordered:
        if row.windowed != group:
            group = row.windowed
            parts.append(label(12, y + 15, "a window on Xvfb, its work counted" if group else "into memory", colour=DIM))
            y += ROW
        ours = row.key.startswith("ours")
        parts.append(label(LEFT - 10, y + 15, plain(row.title), "end", weight="bold" if ours else "normal"))
        for x, _, value, form in panels:
            most = max(value(one) for one in ordered)
            long = max(1.0, PANEL * value(row) / most)
            parts.append(f'<rect x="{x}" y="{y + 3}" width="{long:.1f}" height="{ROW - 8}" '
                         f'fill="{OURS if ours else THEIRS}"/>')
            parts.append(label(x + long + 5, y + 15, form.format(value(row)), colour=DIM))
        y += ROW
    parts.append(label(12, height - 14, html.escape(caption.strip()), colour=DIM))
    return "\n".join([*parts, "</svg>"]) + "\n"
