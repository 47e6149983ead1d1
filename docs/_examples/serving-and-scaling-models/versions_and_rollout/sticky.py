"""Split by request or by user: who sees both versions?

Run: python docs/_examples/serving-and-scaling-models/versions_and_rollout/sticky.py
"""

from hashlib import sha256

import numpy as np


# --8<-- [start:assign]
def arm(user_id, experiment, share_new):
    """Same user, same experiment: always the same arm. New name: new shuffle."""
    digest = sha256(f"{experiment}:{user_id}".encode()).digest()
    point = int.from_bytes(digest[:8], "big") / 2**64  # uniform in [0, 1)
    return "new" if point < share_new else "old"
# --8<-- [end:assign]


def saw_both_by_request(share_new, requests_per_user, users=20_000, seed=7):
    """Share of users that a per-request split shows both versions."""
    rng = np.random.default_rng(seed)
    on_new = rng.binomial(requests_per_user, share_new, users)
    return float(np.mean((on_new > 0) & (on_new < requests_per_user)))


def main():
    print("requests per user   saw both, split by request   by user")
    for requests in (2, 5, 10, 30):
        both = saw_both_by_request(0.10, requests)
        print(f"{requests:>17}   {both:>26.0%}   {0:>7.0%}")
    arms = [arm(f"user-{n}", "ranker-v8", 0.10) for n in range(20_000)]
    again = [arm(f"user-{n}", "ranker-v8", 0.10) for n in range(20_000)]
    print(f"hash at 10 %: {arms.count('new') / len(arms):.1%} of users on the new version,")
    print(f"users who changed arm on the second visit: {sum(a != b for a, b in zip(arms, again))}")


if __name__ == "__main__":
    main()
