"""What stands between a trigger and a training run.

Usage: python docs/_examples/automating-pipelines/retraining/guard.py
"""

from dataclasses import dataclass, field


# --8<-- [start:guard]
@dataclass
class Guard:
    rest: int = 30        # label delay 21, window 7, rollout 2
    last: int = -1000     # day of the last start
    busy_until: int = -1
    seen: set = field(default_factory=set)

    def decide(self, day, event, message, feed_ok):
        if message in self.seen:
            return "ignored: same message again"
        self.seen.add(message)
        if not feed_ok:
            return "stopped: feed fails its checks, page the owner"
        if day <= self.busy_until:
            return "ignored: a run is active"
        if event != "on demand" and day - self.last < self.rest:
            return f"ignored: cool-down until day {self.last + self.rest}"
        self.last, self.busy_until = day, day + 1
        return "run"
# --8<-- [end:guard]


EVENTS = [
    (100, "error", "m1", True),
    (100, "error", "m1", True),
    (101, "new data", "m2", True),
    (109, "error", "m3", True),
    (115, "on demand", "m4", True),
    (150, "drift", "m5", False),
    (151, "schedule", "m6", True),
]


def main():
    guard = Guard()
    for day, event, message, feed_ok in EVENTS:
        print(f"day {day}  {event:10}{guard.decide(day, event, message, feed_ok)}")


if __name__ == "__main__":
    main()
