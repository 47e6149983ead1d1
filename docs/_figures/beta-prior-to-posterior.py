"""A prior of 2 failures in 40 and what 20, then 200 checks at 15 percent make of it."""







def draw(plt):
    import numpy as np
    from scipy import stats

    rate = np.linspace(0, 0.3, 301)
    figure, axes = plt.subplots(figsize=(5, 3.8))
    cases = (
        ("prior", 2, 38, ":", (0.008, 17.5)),
        ("3 of 20", 5, 55, "--", (0.056, 12.4)),
        ("30 of 200", 32, 208, "-", (0.158, 13.5)),
    )
    for number, (name, a, b, style, place) in enumerate(cases):
        axes.plot(100 * rate, stats.beta(a, b).pdf(rate), style, color=f"C{number}")
        axes.annotate(name, (100 * place[0], place[1]), color=f"C{number}")
    axes.axvline(15, color="fg:muted", linewidth=1)
    axes.annotate("raw rate", (15, 19.2), xytext=(4, 0), textcoords="offset points", color="fg:muted")
    axes.set_yticks([])
    axes.set_ylim(0, 21)
    axes.set_xlim(0, 30)
    axes.set_xlabel("failure rate (%)")
    axes.set_ylabel("belief (density)")
    figure.tight_layout()
    return figure
