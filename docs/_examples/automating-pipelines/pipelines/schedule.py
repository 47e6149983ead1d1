"""An hourly schedule with one slow hour: overlap, skip and queue."""

# --8<-- [start:plan]
def plan(minutes, every=60, active=1, queue=False):
    """(interval, start, end) of each run that starts."""
    ends, runs = [], []
    for interval, lasts in enumerate(minutes):
        due = interval * every
        busy = sorted(end for end in ends if end > due)
        if len(busy) >= active and not queue:
            continue                              # skipped
        start = max(due, busy[-active]) if len(busy) >= active else due
        ends.append(start + lasts)
        runs.append((interval, start, start + lasts))
    return runs
# --8<-- [end:plan]


def published(runs, guard):
    """The interval that is live after each end; with guard, an older one never replaces a newer."""
    live, story = -1, []
    for interval, _, _ in sorted(runs, key=lambda run: run[2]):
        live = max(live, interval) if guard else interval
        story.append(live)
    return story


def main():
    minutes = [40, 150, 40, 40, 40, 40]
    print("setting                    hours run    most late  live, in turn")
    for name, active, queue, guard in (
        ("2 at once", 2, False, False),
        ("2 at once, newest wins", 2, False, True),
        ("1 at once, skip", 1, False, False),
        ("1 at once, queue", 1, True, False),
    ):
        runs = plan(minutes, active=active, queue=queue)
        late = max(start - 60 * interval for interval, start, _ in runs)
        done = "".join(str(interval) for interval, _, _ in runs)
        print(f"{name:27}{done:13}{late:5} min  {' '.join(map(str, published(runs, guard)))}")


if __name__ == "__main__":
    main()
