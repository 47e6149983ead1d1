"""Three ways to wait for files in a pool of worker slots, minute by minute."""

SLOTS, SENSORS, TASKS, LIMIT = 4, 4, 12, 600
LASTS = EVERY = 10  # minutes: a task, and between two looks


# --8<-- [start:run]
def run(mode, files_at):
    """End of the last task, and slot minutes spent waiting.
    files_at: a minute, or None if task 12 writes the files."""
    queue = [("sensor", 0)] * SENSORS + [("task", 0)] * TASKS
    running, done, waited = [], 0, 0    # running: (kind, ends)
    for now in range(LIMIT):
        done += sum(1 for k, end in running if (k, end) == ("task", now))
        here = now >= files_at if files_at is not None else done == TASKS
        if here and mode == "block":
            running = [r for r in running if r[0] == "task"]
        running = [r for r in running if r[1] > now]
        for item in [i for i in queue if i[1] <= now]:
            kind, _ = item
            if kind == "sensor" and (here or mode == "defer"):
                queue.remove(item)      # nothing to wait for here
            elif len(running) < SLOTS:
                queue.remove(item)
                hold = {"block": LIMIT, "reschedule": 1}[mode] \
                    if kind == "sensor" else LASTS
                running.append((kind, now + hold))
                if kind == "sensor" and mode == "reschedule":
                    queue.append(("sensor", now + EVERY))
        if done == TASKS:
            return now, waited
        waited += sum(1 for kind, _ in running if kind == "sensor")
    return None, waited
# --8<-- [end:run]


def main():
    print("sensors wait for   mode        last task ends  slots x min")
    for name, files_at in (("files at 02:00", 120), ("the 12th task", None)):
        for mode in ("block", "reschedule", "defer"):
            end, waited = run(mode, files_at)
            clock = f"{end // 60:02}:{end % 60:02}" if end is not None else "never"
            print(f"{name:19}{mode:12}{clock:>14}{waited:13}")


if __name__ == "__main__":
    main()
