"""Share of time in which a GPU works, in windows of 50 ms, for three input pipelines."""

from scripts.modules import load_example

WINDOW, SHOWN, FROM = 50, 1500, 6000  # milliseconds




def draw(plt):
    starve = load_example("scaling-prototypes/training_data/starve.py")
    figure, axes = plt.subplots(3, 1, figsize=(5.2, 4.4), sharex=True, sharey=True)
    runs = (("No workers: 14 percent", 0), ("4 workers: 67 percent", 4), ("8 workers: 100 percent", 8))
    for number, (ax, (title, workers)) in enumerate(zip(axes, runs)):
        busy = starve.simulate(workers=workers, cores=2)
        share = []
        for begin in range(FROM, FROM + SHOWN, WINDOW):
            end = begin + WINDOW
            share.append(sum(max(0, min(b, end) - max(a, begin)) for a, b in busy) / WINDOW * 100)
        times = [t / 1000 for t in range(0, SHOWN + WINDOW, WINDOW)]
        ax.stairs(share, times, color=f"C{number}", linewidth=1, fill=True, alpha=0.35)
        ax.stairs(share, times, color=f"C{number}", linewidth=2)
        ax.set_title(title)
        ax.set_ylim(0, 115)
        ax.set_yticks([0, 50, 100])
    axes[1].set_ylabel("GPU busy, percent")
    axes[2].set_xlabel("Seconds")
    figure.tight_layout()
    return figure
