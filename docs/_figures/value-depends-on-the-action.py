"""Weekly saving of a rule and of a model, against the share of failures that a visit prevents."""

from dataclasses import replace

from scripts.modules import load_example


def draw(plt):
    example = load_example("responsibilities/business_need_to_ml_problem/value.py")
    shares = [s / 100 for s in range(20, 91, 5)]
    figure, axes = plt.subplots(figsize=(5, 3.6))
    for policy, label, style, color, at in (
        (example.MODEL, "model", "-", "fg:accent", (72, 6400)),
        (example.RULE, "two ignition faults", "--", "fg:warn", (57, -2700)),
    ):
        saved = [policy.saves(replace(example.Costs(), works=s), example.FAILURES) for s in shares]
        axes.plot([100 * s for s in shares], saved, style, color=color)
        axes.annotate(label, at, color=color, ha="right" if label == "model" else "left")
        even = 100 * example.break_even(policy, example.Costs())
        axes.plot([even], [0], "o", color=color)
        shift = (-42, 6) if label == "model" else (4, -18)
        axes.annotate(f"{even:.0f} %", (even, 0), xytext=shift, textcoords="offset points", color=color)
    axes.axhline(0, color="fg:muted", linewidth=1)
    axes.set_xlabel("Failures that a visit prevents (%)")
    axes.set_ylabel("Saved per week (EUR)")
    axes.set_yticks([-4000, 0, 4000, 8000], ["-4,000", "0", "4,000", "8,000"])
    figure.tight_layout()
    return figure
