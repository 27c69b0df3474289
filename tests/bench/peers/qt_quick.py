"""Qt Quick with its software renderer: a Text item moved by an animation."""
from contestant import Contestant

QML = "/usr/lib/qt6/bin/qml"


class QtQuick(Contestant):
    remark = "right; 62 frames a second: its clock is 16 ms"

    def __init__(self, platform):
        self.platform, self.windowed = platform, platform == "xcb"
        self.key, self.title = f"qt-{platform}", "Qt Quick 6.4, software"

    def command(self, work):
        return [QML, work.fill("ticker.qml", picture=work.folder / "last.png")]

    def environment(self, work):
        return super().environment(work) | {"QT_QPA_PLATFORM": self.platform, "QT_QUICK_BACKEND": "software",
                                            "XDG_RUNTIME_DIR": str(work.folder), "HOME": str(work.folder)}

    def finish(self, running, work, picture):
        rate = super().finish(running, work, picture)
        if picture and not self.windowed:
            (work.folder / "last.png").rename(picture)
        return rate
