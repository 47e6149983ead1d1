"""Time of a step against the number of devices: ring all-reduce, slow and fast networks, pipeline bubbles.

Standard library only. Run it with `python docs/_examples/scaling-prototypes/distributed_training/scaling.py`.
"""

from __future__ import annotations


# --8<-- [start:ring]
def all_reduce(members, size, bandwidth):
    """Seconds of a ring; bytes, bytes a second."""
    return 2 * (members - 1) / members * size / bandwidth


def exchange(devices, size, node_net, inside=450e9, per_node=8):
    """First inside the nodes, then between them."""
    inner = min(devices, per_node)
    nodes = -(-devices // per_node)
    within = all_reduce(inner, size, inside)
    return within + all_reduce(nodes, size, node_net)
# --8<-- [end:ring]


# --8<-- [start:step]
def step(devices, work, size, node_net, hidden=0.5):
    """Seconds of one step; half the exchange may overlap."""
    compute = work / devices
    wait = exchange(devices, size, node_net) - hidden * compute
    return compute + max(0.0, wait)
# --8<-- [end:step]


def bubble(stages, pieces):
    """Idle share of a pipeline."""
    return (stages - 1) / (pieces + stages - 1)


def bubble_by_clock(stages, pieces):
    """The same by counting: forward, then backward, each piece one tick a stage."""
    ticks = 2 * (pieces + stages - 1)
    return 1 - 2 * pieces / ticks


def main() -> None:
    size = 2e9  # a billion gradients of 16 bits
    print("          100 Gbps a node        3,200 Gbps a node")
    print("devices   step    speed-up      step    speed-up")
    one = step(1, 2.0, size, 12.5e9)
    for devices in (1, 8, 16, 32, 64):
        slow, fast = (step(devices, 2.0, size, net) for net in (12.5e9, 400e9))
        print(
            f"{devices:>7} {1000 * slow:>5.0f} ms {one / slow:>8.1f}"
            f" {1000 * fast:>11.0f} ms {one / fast:>8.1f}"
        )

    print("\nsame batch on each device, 100 Gbps a node")
    for devices in (8, 16, 32, 64):
        seconds = step(devices, 0.25 * devices, size, 12.5e9)
        print(f"{devices:>7} {1000 * seconds:>5.0f} ms   {0.25 / seconds:.0%} of perfect")

    print("\nidle share of a pipeline of 4 stages")
    for pieces in (1, 4, 12, 32):
        print(f"{pieces:>3} micro-batches  {bubble(4, pieces):.0%}")

    slow_once = 1 - 0.99**32
    print(f"\none worker slow in 1 of 100 steps; of 32, some worker in {slow_once:.0%}")


if __name__ == "__main__":
    main()
