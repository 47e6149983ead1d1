"""Honest model stopped, and broken model passed, against the seeds that are averaged."""

from scripts.modules import load_example


def draw(plt):
    example = load_example("automating-pipelines/ci_cd_ct/gates.py")
    seeds = range(1, 11)
    bar, spread = example.BAR, example.SPREAD
    honest = [100 * example.stopped(example.HONEST, bar, spread, k) for k in seeds]
    broken = [100 * (1 - example.stopped(example.BROKEN, bar, spread, k)) for k in seeds]
    figure, ax = plt.subplots(figsize=(5, 3.6))
    ax.plot(seeds, broken, "s--", color="fg:bad", label="broken model passes")
    ax.plot(seeds, honest, "o-", color="fg:accent", label="honest model stopped")
    ax.axhline(1, color="fg:muted", linestyle=":", label="1 in 100")
    ax.set_xticks([1, 2, 4, 6, 8, 10])
    ax.set_xlabel("Seeds averaged by the gate")
    ax.set_ylabel("Wrong verdicts, percent")
    ax.set_ylim(0, 22)
    ax.legend(frameon=False)
    figure.tight_layout()
    return figure
