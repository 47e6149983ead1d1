"""Node hours per day: a batch job repeated n times against replicas that are always on.

Same numbers as docs/_examples/serving-and-scaling-models/batch_or_online/cost.py.
"""


def draw(plt):
    per_run = 3_000_000 / 500 / 3600 + 5 * 5 / 60  # work + startup of 5 replicas
    always_on = 2 * 24
    runs = list(range(1, 49))

    figure, axes = plt.subplots(figsize=(5.2, 3.6))
    axes.plot(runs, [n * per_run for n in runs], color="C0", label="batch job, 3 million rows a run")
    axes.axhline(always_on, color="C1", linestyle="--", label="2 replicas, always on")
    axes.plot([always_on / per_run], [always_on], "o", color="C2")
    axes.annotate("23 runs a day", (always_on / per_run, always_on), (25, 39))
    axes.set_xticks([1, 4, 12, 24, 48])
    axes.set_xlabel("batch runs per day")
    axes.set_ylabel("node hours per day")
    axes.set_ylim(0, 105)
    axes.legend(loc="upper left", frameon=False)
    figure.tight_layout()
    return figure
