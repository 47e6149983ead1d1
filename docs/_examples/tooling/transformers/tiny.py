"""A character-level transformer on sixteen sonnets, with the causal mask and without it, in PyTorch.

Run it with `python docs/_examples/tooling/transformers/tiny.py`; it needs torch.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
TEXT = Path(__file__).with_name("sonnets.txt").read_text(encoding="utf-8")
CHARS = sorted(set(TEXT))
CODE = {c: i for i, c in enumerate(CHARS)}
CONTEXT = 48


# --8<-- [start:block]
class Block(nn.Module):
    """Attention, then a small network at each position."""

    def __init__(self, width=48, heads=4):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.mlp = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(),
            nn.Linear(4 * width, width),
        )

    def attend(self, x, causal):
        rows, length, width = x.shape
        shape = (rows, length, 3, self.heads, width // self.heads)
        q, k, v = self.qkv(x).view(shape).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
        if causal:  # no place may look at later ones
            later = torch.ones(length, length).triu(1).bool()
            scores = scores.masked_fill(later, float("-inf"))
        y = scores.softmax(dim=-1) @ v
        return self.out(y.transpose(1, 2).reshape(x.shape))

    def forward(self, x, causal=True):
        x = x + self.attend(self.norm1(x), causal)
        return x + self.mlp(self.norm2(x))
# --8<-- [end:block]


# --8<-- [start:model]
class Tiny(nn.Module):
    def __init__(self, width=48, layers=2, causal=True):
        super().__init__()
        self.causal = causal
        self.token = nn.Embedding(len(CHARS), width)
        self.place = nn.Embedding(CONTEXT, width)
        self.blocks = nn.ModuleList(Block(width) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, len(CHARS))

    def forward(self, ids):
        x = self.token(ids) + self.place.weight[: ids.shape[1]]
        for block in self.blocks:
            x = block(x, self.causal)
        return self.head(self.norm(x))
# --8<-- [end:model]


def split():
    ids = torch.tensor([CODE[c] for c in TEXT])
    cut = TEXT.index("Let me not to the marriage")  # the last two sonnets are for validation
    return ids[:cut], ids[cut:]


def windows(ids, n):
    starts = torch.randint(0, len(ids) - CONTEXT - 1, (n,))
    rows = torch.stack([ids[s : s + CONTEXT + 1] for s in starts])
    return rows[:, :-1], rows[:, 1:]  # the target is the next character


def mean_loss(model, ids):
    """Over all windows of a text, one after the other."""
    rows = ids[: len(ids) // (CONTEXT + 1) * (CONTEXT + 1)].view(-1, CONTEXT + 1)
    with torch.no_grad():
        scores = model(rows[:, :-1])
    return F.cross_entropy(scores.flatten(0, 1), rows[:, 1:].flatten()).item()


# --8<-- [start:train]
def train(model, updates=300, every=100):
    ids, held_out = split()
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    log = []
    for step in range(updates + 1):
        if step % every == 0:
            log.append((step, mean_loss(model, ids),
                        mean_loss(model, held_out)))
        x, y = windows(ids, 24)
        scores = model(x)
        loss = F.cross_entropy(scores.flatten(0, 1), y.flatten())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    return log


def sample(model, prompt, n, temperature=0.8):
    ids = [CODE[c] for c in prompt]
    for _ in range(n):
        with torch.no_grad():
            scores = model(torch.tensor([ids[-CONTEXT:]]))[0, -1]
        p = (scores / temperature).softmax(dim=0)
        ids.append(int(torch.multinomial(p, 1)))
    return "".join(CHARS[i] for i in ids)
# --8<-- [end:train]


def run(causal, updates=300):
    torch.manual_seed(1)
    model = Tiny(causal=causal)
    log = train(model, updates)
    torch.manual_seed(2)
    return model, log, sample(model, "When ", 160)


def main() -> None:
    print(f"{len(TEXT):,} characters, {len(CHARS)} different; guessing costs {math.log(len(CHARS)):.2f}")
    print(f"parameters: {sum(p.numel() for p in Tiny().parameters()):,}")
    for causal in (True, False):
        _, log, text = run(causal, 300 if causal else 200)
        print("\nwith the mask" if causal else "\nwithout the mask")
        for step, train_loss, valid_loss in log:
            print(f"{step:>5}  train {train_loss:.2f}  held out {valid_loss:.2f}")
        print(text)


if __name__ == "__main__":
    main()
