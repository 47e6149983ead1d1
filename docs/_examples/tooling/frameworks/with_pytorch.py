"""The two models in PyTorch."""

from __future__ import annotations

import torch
from shared import BATCH, EPOCHS, HIDDEN, PENALTY, RATE, STEPS, batches
from torch import nn


def tensors(*arrays):
    return [torch.tensor(a, dtype=torch.float32) for a in arrays]


# --8<-- [start:logistic]
def logistic(x, y, xt):
    x, y, xt = tensors(x, y, xt)
    model = nn.Linear(x.shape[1], 1)
    loss = nn.BCEWithLogitsLoss()  # takes logits, not probabilities
    step = torch.optim.SGD(
        model.parameters(), lr=0.1, momentum=0.9, nesterov=True)
    for _ in range(STEPS):
        step.zero_grad()  # otherwise gradients add up
        (loss(model(x)[:, 0], y)
         + PENALTY / 2 * model.weight.square().sum()).backward()
        step.step()
    with torch.no_grad():
        return torch.sigmoid(model(xt)).numpy()
# --8<-- [end:logistic]


# --8<-- [start:network]
def network(x, y, xt, seed):
    torch.manual_seed(seed)
    x, y, xt = tensors(x, y, xt)
    model = nn.Sequential(
        nn.Linear(x.shape[1], HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1))
    loss = nn.BCEWithLogitsLoss()
    step = torch.optim.Adam(model.parameters(), lr=RATE)
    model.train()
    for _ in range(EPOCHS):
        for rows in torch.randperm(len(x)).split(BATCH):
            step.zero_grad()
            loss(model(x[rows])[:, 0], y[rows]).backward()
            step.step()
    model.eval()
    with torch.no_grad():
        return torch.sigmoid(model(xt)).numpy()
# --8<-- [end:network]


def aligned(x, y, xt, weights, seed=0):
    """The network from given weights, with the rows in the given order."""
    x, y, xt = tensors(x, y, xt)
    model = nn.Sequential(nn.Linear(x.shape[1], HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1))
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), weights):
            parameter.copy_(torch.tensor(value.T))
    step = torch.optim.Adam(model.parameters(), lr=RATE)
    for rows in batches(len(x), seed):
        step.zero_grad()
        nn.functional.binary_cross_entropy_with_logits(model(x[rows])[:, 0], y[rows]).backward()
        step.step()
    with torch.no_grad():
        return torch.sigmoid(model(xt)).numpy()
