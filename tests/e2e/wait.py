"""Waiting for something to become true, never longer than a limit."""
import time


def until(condition, limit, what, every=0.04):
    """The first true value of condition(); fails naming `what` after `limit` seconds."""
    give_up = time.monotonic() + limit
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() >= give_up:
            raise AssertionError(f"waited {limit} s in vain: {what}")
        time.sleep(every)
