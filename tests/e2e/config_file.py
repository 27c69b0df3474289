"""The operator's file, in colours a test can tell apart."""
import json

BLACK, WHITE, BLUE, GREEN, ORANGE = "#000000", "#FFFFFF", "#0000FF", "#00FF00", "#FF9900"


class ConfigFile:
    """White headlines, title and clock; blue date, age and footer; green rules; orange marks and chip."""

    def __init__(self, path, **screen):
        self.path = path
        # Without the walk of still parts: a test of more than a minute would see the header move.
        self.screen = {"title": "فندق المرسى", "text_size": "12%", "speed": "300px/s", "timezone": "Asia/Riyadh",
                       "pixel_shift": False} | screen
        self.theme = {"background_top": BLACK, "background_bottom": BLACK, "text": WHITE, "dim": BLUE,
                      "accent": ORANGE, "line": GREEN}
        self.feeds, self.messages = [], []

    def feed(self, name, url, **keys):
        """`every` is the shortest there is: 30 s."""
        self.feeds.append({"name": name, "url": str(url), "every": "30s", "allow_private": True} | keys)
        return self

    def text(self):
        def lines(head, keys):
            return [head, *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()), ""]
        parts = lines("[screen]", self.screen) + lines("[theme]", self.theme)
        for feed in self.feeds:
            parts += lines("[[feed]]", feed)
        for message in self.messages:
            parts += lines("[[message]]", message)
        return "\n".join(parts)

    def save(self, text=None):
        """In place, as a simple editor does."""
        self.path.write_text(self.text() if text is None else text)
        return self

    def ask_again(self):
        """Makes the program fetch now: a feed whose settings changed is due at once (a round takes 30 s)."""
        for feed in self.feeds:
            feed["every"] = f"{int(feed['every'][:-1]) + 1}s"
        return self.save()
