"""Remember the first symbol: a plain recurrent network, and an LSTM with its gate closed or open, in PyTorch.

Run it with `python docs/_examples/tooling/neural_networks/memory_task.py`; it needs torch.
"""

from __future__ import annotations

import torch
from torch import nn

torch.set_num_threads(1)


# --8<-- [start:task]
def batch(n, steps):
    """A symbol 0..3, then only noise: symbols 4 and 5."""
    y = torch.randint(0, 4, (n,))
    x = torch.randint(4, 6, (n, steps))
    x[:, 0] = y
    return nn.functional.one_hot(x, 6).float(), y


class Reader(nn.Module):
    def __init__(self, cell):
        super().__init__()
        self.cell, self.head = cell, nn.Linear(16, 4)

    def forward(self, x):
        return self.head(self.cell(x)[0][:, -1])  # last state


def make(kind):
    if kind == "plain":
        return Reader(nn.RNN(6, 16, batch_first=True))
    cell = nn.LSTM(6, 16, batch_first=True)
    if kind == "open":  # PyTorch's order: in, forget, cell, out
        cell.bias_hh_l0.data[:16] = -1.0  # lets little in
        cell.bias_hh_l0.data[16:32] = 4.0  # keeps 98 percent
    return Reader(cell)


def learn(kind, steps, updates=200, seed=0):
    torch.manual_seed(seed)
    model = make(kind)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(updates):
        x, y = batch(32, steps)
        loss = nn.functional.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    x, y = batch(500, steps)
    return (model(x).argmax(dim=1) == y).float().mean().item()
# --8<-- [end:task]


def main() -> None:
    print("steps  network    solved by")
    for steps in (5, 60):
        for kind in ("plain", "lstm", "open"):
            solved = sum(learn(kind, steps, seed=s) > 0.95 for s in range(2))
            print(f"{steps:>5}  {kind:<9}  {solved} of 2 starts")


if __name__ == "__main__":
    main()
