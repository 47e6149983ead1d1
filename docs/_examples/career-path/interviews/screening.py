"""The arithmetic of the ML concepts answer and of the design walk-through."""

from math import ceil


# --8<-- [start:precision]
def precision(recall, false_positive_rate, base_rate):
    hits = recall * base_rate
    false_alarms = false_positive_rate * (1 - base_rate)
    return hits / (hits + false_alarms)
# --8<-- [end:precision]


def base_rate_for(target, recall, false_positive_rate):
    """The base rate at which this model has this precision."""
    odds = target / (1 - target) * false_positive_rate / recall
    return odds / (1 + odds)


# --8<-- [start:design]
def design(listings=345_600, peak=4, photos=5, photo_s=0.03,
           busy=0.6, fraud=0.004, reviewers=12, per_day=240,
           precision=0.30):
    mean = listings / 86_400
    in_flight = mean * peak * photos * photo_s
    reviews = reviewers * per_day
    caught = reviews * precision
    return {
        "listings/s, mean": mean,
        "listings/s, peak": mean * peak,
        "photos/s, peak": mean * peak * photos,
        "photos in flight": in_flight,
        "accelerators": ceil(in_flight / busy),
        "frauds/day": listings * fraud,
        "reviews/day": reviews,
        "share reviewed": reviews / listings,
        "frauds caught/day": caught,
        "recall": caught / (listings * fraud),
    }
# --8<-- [end:design]


def digits(value):
    return 3 if value < 1 else 0 if value == int(value) or value > 100 else 1


def main():
    for rate in (base_rate_for(0.80, 0.80, 0.02), base_rate_for(0.60, 0.80, 0.02)):
        print(f"base rate {rate:.1%}: precision {precision(0.80, 0.02, rate):.2f}")
    for name, value in design().items():
        print(f"{name:18} {value:8,.{digits(value)}f}")


if __name__ == "__main__":
    main()
