"""The two models in JAX, with nothing on top: gradient descent and Adam are written out."""

from __future__ import annotations

import jax
import jax.numpy as jnp
from shared import BATCH, EPOCHS, HIDDEN, PENALTY, RATE, STEPS, batches


# --8<-- [start:logistic]
def entropy(logits, y):  # log(1 + e^z) - y z, without overflow
    return jnp.mean(jax.nn.softplus(logits) - y * logits)


def logistic(x, y, xt):
    def loss(p):
        penalty = PENALTY / 2 * jnp.sum(p["w"] ** 2)
        return entropy(x @ p["w"] + p["b"], y) + penalty

    @jax.jit
    def update(p, v):  # state goes in, new state comes out
        g = jax.grad(loss)(p)
        v = jax.tree.map(lambda v, g: 0.9 * v - 0.1 * g, v, g)
        p = jax.tree.map(
            lambda p, v, g: p + 0.9 * v - 0.1 * g, p, v, g)
        return p, v

    p = {"w": jnp.zeros(x.shape[1]), "b": jnp.zeros(())}
    v = jax.tree.map(jnp.zeros_like, p)
    for _ in range(STEPS):
        p, v = update(p, v)
    return jax.nn.sigmoid(xt @ p["w"] + p["b"])
# --8<-- [end:logistic]


# --8<-- [start:network]
def forward(p, x):
    return (jax.nn.relu(x @ p[0] + p[1]) @ p[2] + p[3])[:, 0]


@jax.jit
def adam(p, m, v, t, x, y):
    g = jax.grad(lambda p: entropy(forward(p, x), y))(p)
    m = [0.9 * a + 0.1 * b for a, b in zip(m, g)]
    v = [0.999 * a + 0.001 * b * b for a, b in zip(v, g)]
    p = [p - RATE * m / (1 - 0.9 ** t)
         / (jnp.sqrt(v / (1 - 0.999 ** t)) + 1e-8)
         for p, m, v in zip(p, m, v)]
    return p, m, v


def network(x, y, xt, seed):
    key = jax.random.key(seed)  # randomness is an argument, too
    a, b, key = jax.random.split(key, 3)
    glorot = jax.nn.initializers.glorot_uniform()
    p = [glorot(a, (x.shape[1], HIDDEN)), jnp.zeros(HIDDEN),
         glorot(b, (HIDDEN, 1)), jnp.zeros(1)]
    m = v = [jnp.zeros_like(w) for w in p]
    t = 0.0
    for _ in range(EPOCHS):
        key, sub = jax.random.split(key)
        order = jax.random.permutation(sub, len(x))
        for i in range(0, len(x), BATCH):
            t += 1
            rows = order[i:i + BATCH]
            p, m, v = adam(p, m, v, t, x[rows], y[rows])
    return jax.nn.sigmoid(forward(p, xt))
# --8<-- [end:network]


def aligned(x, y, xt, weights, seed=0):
    """The network from given weights, with the rows in the given order."""
    p = [jnp.asarray(w) for w in weights]
    m = v = [jnp.zeros_like(w) for w in p]
    for t, rows in enumerate(batches(len(x), seed), start=1):
        p, m, v = adam(p, m, v, float(t), x[rows], y[rows])
    return jax.nn.sigmoid(forward(p, xt))
