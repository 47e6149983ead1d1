"""How much silence says, and how many hours a plan really takes; shown in docs/career-path/where-the-road-leads.md."""

# --8<-- [start:bound]
def highest_rate(trials: int, confidence: float = 0.95) -> float:
    """The highest success rate that still explains no success."""
    return 1 - (1 - confidence) ** (1 / trials)
# --8<-- [end:bound]


# --8<-- [start:hours]
def real_hours(planned: float, past: list[tuple[float, float]]) -> float:
    """Planned hours times what past plans were off by."""
    ratio = sum(took for _, took in past) / sum(said for said, _ in past)
    return planned * ratio
# --8<-- [end:hours]


def main() -> None:
    """Print what the page shows."""
    print("applications without a reply: the reply rate is below")
    for trials in (5, 10, 20, 40):
        print(f"{trials:4}  {highest_rate(trials):4.0%}   (rule of three: {3 / trials:.0%})")
    past = [(8, 13), (6, 8), (10, 15)]
    print(f"\n45 planned hours become {real_hours(45, past):.0f}")


if __name__ == "__main__":
    main()
