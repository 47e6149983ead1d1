"""Cost of review and errors against the confidence limit, from the page's example and for an honest confidence."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("architecting-low-code/industry_apis/review.py")
    sample = example.labeled_fields()
    error = example.ERROR["line_item/weight"]
    limits = [0.70 + 0.005 * step for step in range(61)]
    measured = [example.cost(sample, limit, error)[2] for limit in limits]
    honest = []
    for limit in limits:
        below = sum(sure < limit for sure, _ in sample)
        left = sum(1 - sure for sure, _ in sample if sure >= limit)
        honest.append((below * example.REVIEW + left * error) * 1000 / len(sample))
    figure, axes = plt.subplots(figsize=(5, 3.6))
    axes.plot(limits, measured, "-", color="C0", linewidth=2)
    axes.plot(limits, honest, "--", color="C1", linewidth=2)
    axes.annotate("as labeled", (0.80, 725), color="C0")
    axes.annotate("if confidence\nwere honest", (0.735, 140), color="C1")
    for curve, color in ((measured, "C0"), (honest, "C1")):
        best = min(range(len(limits)), key=curve.__getitem__)
        axes.plot(limits[best], curve[best], "o", color=color)
    axes.set_xlabel("Confidence below which a person looks")
    axes.set_ylabel("Cost of 1,000 weights")
    axes.set_xlim(0.70, 1.0)
    axes.set_ylim(0, 1000)
    figure.tight_layout()
    return figure
