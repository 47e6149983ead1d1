"""Four silent faults of training: padding in the loss, uneven accumulation, NaN from a mask, 16-bit limits.

Run it with `python docs/_examples/tooling/transformers/faults.py`; it needs torch.
"""

from __future__ import annotations

import torch
from torch.nn import functional as F


# --8<-- [start:padding]
def padding_in_the_loss():
    """Three real tokens at loss 2, five of padding at nearly 0."""
    scores = torch.zeros(8, 4)
    scores[:3, 1:] = 0.76  # real: the right class is behind
    scores[3:, 0] = 9.0  # padding is easy to predict
    with_padding = F.cross_entropy(scores, torch.zeros(8).long())
    target = torch.tensor([0, 0, 0] + [-100] * 5)
    without = F.cross_entropy(scores, target)  # skips -100
    return with_padding.item(), without.item()
# --8<-- [end:padding]


# --8<-- [start:accumulate]
def accumulated(model, x, y, parts, per_token):
    """The gradient of a batch, computed in parts."""
    model.zero_grad()
    total = (y != -100).sum()
    for xs, ys in zip(x.split(parts), y.split(parts)):
        loss = F.cross_entropy(
            model(xs), ys, reduction="sum" if per_token else "mean"
        )
        share = total if per_token else len(parts)
        (loss / share).backward()
    return model.weight.grad.clone()
# --8<-- [end:accumulate]


# --8<-- [start:nan]
def nan_from_a_mask():
    """A row in which every place is masked."""
    scores = torch.tensor([[1.0, 2.0], [1.0, 2.0]])
    hidden = torch.tensor([[False, True], [True, True]])
    masked = scores.masked_fill(hidden, float("-inf"))
    return masked.softmax(dim=-1)


def guard(loss, step, model):
    """Stop at the first bad number, and say where it is."""
    bad = [n for n, p in model.named_parameters()
           if p.grad is not None and not p.grad.isfinite().all()]
    if bad or not loss.isfinite():
        raise FloatingPointError(f"step {step}: {bad or 'loss'}")
# --8<-- [end:nan]


def main() -> None:
    both = padding_in_the_loss()
    print(f"loss with padding {both[0]:.2f}, without {both[1]:.2f}")

    torch.manual_seed(0)
    model = torch.nn.Linear(6, 4)
    x, y = torch.randn(12, 6), torch.randint(0, 4, (12,))
    y[8:11] = -100  # the last part has one real token
    model.zero_grad()
    F.cross_entropy(model(x), y).backward()
    whole = model.weight.grad.clone()
    for name, per_token in (("mean of means", False), ("sum over tokens", True)):
        same = torch.allclose(accumulated(model, x, y, [4, 4, 4], per_token), whole, atol=1e-6)
        print(f"accumulated, {name}: same gradient {same}")

    print("all places masked:", nan_from_a_mask()[1].tolist())
    for kind in (torch.float16, torch.bfloat16):
        tiny, huge, near = (torch.tensor(v).to(kind).item() for v in (1e-8, 1e5, 1.001))
        print(f"{str(kind)[6:]:<9} 1e-8 -> {tiny:.0e}   1e5 -> {huge:.3g}   1.001 -> {near:.4f}")


if __name__ == "__main__":
    main()
