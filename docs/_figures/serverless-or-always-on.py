"""Euros a month against requests a month: per request, one warm instance, always on."""

from scripts.modules import load_example


def draw(plt):
    cost = load_example("tooling/cloud_infrastructure/serverless.py")
    millions = [n / 100 for n in range(0, 801)]
    curves = (
        ("per request", "-", lambda n: cost.per_request(n, 0.8, 2), (1.7, 30), "left"),
        ("+ 1 warm", "--", lambda n: cost.with_minimum(n, 0.8, 2, 1), (0.15, 108), "left"),
        ("always on", ":", lambda n: cost.always_on(n, 0.8, 2), (0.15, 172), "left"),
    )
    figure, axes = plt.subplots(figsize=(5, 3.6))
    for number, (label, style, price, at, side) in enumerate(curves):
        euros = [price(1e6 * n) for n in millions]
        axes.plot(millions, euros, style, color=f"C{number}", linewidth=2)
        axes.annotate(label, at, ha=side, color=f"C{number}")
    point = cost.break_even(0.8, 2) / 1e6
    axes.axvline(point, color="fg:line", linewidth=1)
    axes.annotate("break-even 3.35", (point, 330), xytext=(-4, 0), textcoords="offset points", ha="right")
    axes.set_xlabel("Requests a month (millions)")
    axes.set_ylabel("Euros a month")
    axes.set_xlim(0, 8)
    axes.set_ylim(0, 420)
    figure.tight_layout()
    return figure
