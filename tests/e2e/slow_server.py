"""A web server of feeds that takes its time: it answers late, in drops, or not at all."""
import asyncio
import threading
import time

ITEMS = 40


def document(feed, turn):
    items = "".join(f"<item><title>الخبر رقم {turn * 3 + n} من المصدر {feed} عن سوق المدينة القديم</title>"
                    f"<guid>{feed}-{turn * 3 + n}</guid></item>" for n in range(ITEMS))
    return f'<rss version="2.0"><channel><title>مصدر {feed}</title>{items}</channel></rss>'.encode()


class SlowServer:
    """Every feed has a host of its own (127.1.x.y), so that none waits for another. Feeds n with n % 10 == 9 never
    answer, those with n % 5 == 3 send a few bytes at a time, others wait up to two seconds first."""

    def __init__(self, feeds):
        self.feeds, self.asked, self.answered, self.begun = feeds, 0, {}, time.monotonic()

    def __enter__(self):
        self.loop, ready = asyncio.new_event_loop(), threading.Event()

        async def begin():
            self.server = await asyncio.start_server(self.serve, "0.0.0.0", 0)
            self.port = self.server.sockets[0].getsockname()[1]
            ready.set()

        def run():
            self.loop.create_task(begin())
            self.loop.run_forever()
        self.thread = threading.Thread(target=run, daemon=True)
        self.thread.start()
        assert ready.wait(10)
        return self

    def __exit__(self, *_):
        async def end():
            self.server.close()
            tasks = asyncio.all_tasks() - {asyncio.current_task()}
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        asyncio.run_coroutine_threadsafe(end(), self.loop).result(timeout=10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(timeout=10)

    def url(self, feed):
        return f"http://127.1.{feed // 200}.{feed % 200 + 1}:{self.port}/{feed}"

    def first_round(self):
        """Seconds until every feed that ever answers had answered once."""
        answering = [feed for feed in range(self.feeds) if feed % 10 != 9]
        assert set(answering) <= set(self.answered), sorted(set(answering) - set(self.answered))
        return max(self.answered[feed][0] for feed in answering)

    def said(self):
        return (f"{self.asked} requests, {sum(map(len, self.answered.values()))} answers of {len(self.answered)} feeds, "
                f"the first of each within {self.first_round():.0f} s.")

    async def serve(self, reader, writer):
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            feed = int(head.split()[1].strip("/"))
            self.asked += 1
            if feed % 10 == 9:
                await asyncio.sleep(60)
                return
            await asyncio.sleep(feed % 7 * 0.3)
            body = document(feed, self.asked)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n"
                         + f"Content-Length: {len(body)}\r\n\r\n".encode())
            drop = len(body) // 20 + 1 if feed % 5 == 3 else len(body)
            for at in range(0, len(body), drop):
                writer.write(body[at:at + drop])
                await writer.drain()
                await asyncio.sleep(0.1)
            self.answered.setdefault(feed, []).append(time.monotonic() - self.begun)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # The other side gave up, or the test is over.
        finally:
            writer.close()
