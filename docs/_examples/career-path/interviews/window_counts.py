"""Coding interview: features that only know the past, as an interview answer in three grades."""

from collections import deque

WEEK = 7 * 24 * 3600


# --8<-- [start:weak]
def weak(events, window):
    """Counts the event itself, and later ones of the same second."""
    counts = []
    for user, now in events:
        times = [t for u, t in events if u == user]
        counts.append(sum(now - window < t <= now for t in times))
    return counts
# --8<-- [end:weak]


# --8<-- [start:fair]
def fair(events, window):
    """Right on every input; looks at all events for each event."""
    return [
        sum(u == user and now - window <= t < now
            for u, t in events)
        for user, now in events
    ]
# --8<-- [end:fair]


# --8<-- [start:strong]
def strong(events, window):
    """Earlier events of the same user, not older than window.

    events: (user, second) in order of time. An event of the
    same second is not earlier: at serving time it may not
    have arrived yet.
    """
    seen, counts = {}, []
    for user, now in events:
        past, fresh = seen.setdefault(user, (deque(), deque()))
        while fresh and fresh[0] < now:
            past.append(fresh.popleft())
        while past and past[0] < now - window:
            past.popleft()
        counts.append(len(past))
        fresh.append(now)
    return counts
# --8<-- [end:strong]


# --8<-- [start:cases]
CASES = [
    # name, events, window, expected
    ("empty", [], 10, []),
    ("first", [("a", 5)], 10, [0]),
    ("edge", [("a", 0), ("a", 10), ("a", 11)], 10, [0, 1, 1]),
    ("tie", [("a", 3), ("a", 3), ("a", 4)], 10, [0, 0, 2]),
    ("users", [("a", 1), ("b", 2), ("a", 3)], 10, [0, 0, 1]),
]
# --8<-- [end:cases]


def main():
    for answer in (weak, fair, strong):
        failed = [name for name, events, window, expected in CASES if answer(events, window) != expected]
        print(f"{answer.__name__:6} fails: {', '.join(failed) or 'nothing'}")


if __name__ == "__main__":
    main()
