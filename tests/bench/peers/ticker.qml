// The crawl by Qt Quick: a Text item moved by an animation. words behind a dollar are filled in by qt_quick.py.
import QtQuick
import QtQuick.Window

Window {
    id: window
    width: $width; height: $height
    visible: true
    flags: Qt.FramelessWindowHint
    color: "$ground"
    property int frames: 0
    property real begun: 0

    Text {
        id: line
        text: "$text"
        color: "$ink"
        font.family: "Noto Naskh Arabic"; font.bold: true; font.pixelSize: $font_px
        y: (window.height - height) / 2
        x: -width
        // Made when the width is known: one made at creation would last 0 ms.
        Component.onCompleted: { way.duration = (width + window.width) * 1000 / $speed; way.start() }
        NumberAnimation on x { id: way; running: false; from: -line.width; to: window.width }
    }
    onFrameSwapped: {
        if (frames++ == 0) { begun = Date.now(); console.log("first frame") }
    }
    Timer {
        interval: $seconds * 1000; running: true
        onTriggered: {
            console.log("frames " + frames + " in " + (Date.now() - begun) / 1000 + " s")
            window.contentItem.grabToImage(function(result) {
                result.saveToFile("$picture")
                Qt.quit()
            })
        }
    }
}
