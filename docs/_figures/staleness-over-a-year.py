"""Euros lost on each day under a schedule and under a trigger, for a steady decay and for one jump."""

import numpy as np

from scripts.modules import load_example


def daily(example, path, wants):
    """Loss of each day, without noise in the measured error."""
    knows, last, days = path[example.PAST - example.DELAY], 0, []
    for day in range(example.DAYS):
        truth = path[day + example.PAST - example.DELAY]
        if wants(day, day - last, abs(truth - knows)):
            knows, last = truth, day
        days.append(example.HARM * abs(path[day + example.PAST] - knows))
    return days


def draw(plt):
    example = load_example("automating-pipelines/retraining/policies.py")
    steady = example.steady(np.random.default_rng(0))
    jump = np.zeros(example.DAYS + example.PAST)
    jump[example.PAST + 130 :] += 1.8
    figure, axes = plt.subplots(2, 1, figsize=(4.5, 4.6), sharex=True)
    for ax, path, title in ((axes[0], steady, "steady decay"), (axes[1], jump, "one jump, day 130")):
        ax.plot(daily(example, path, example.every(42)), color="C0", linewidth=2)
        ax.plot(daily(example, path, example.error_above(0.6, 14)), "--", color="C1", linewidth=2)
        ax.set_title(title, loc="left", fontsize=11)
        ax.set_ylabel("Euros a day")
        ax.set_xlim(0, 364)
    axes[0].set_ylim(0, 112)
    axes[0].annotate("every 42 days", (6, 88), color="C0")
    axes[0].annotate("error > 0.6", (6, 101), color="C1")
    axes[1].set_ylim(0, 210)
    axes[1].annotate("trigger:\n21 days", (122, 145), ha="right", color="C1")
    axes[1].annotate("schedule: 38 days", (170, 172), color="C0")
    axes[1].set_xlabel("Day of the year")
    figure.tight_layout()
    return figure
