"""The two models in TensorFlow: the first with its own tape, the second with Keras on top."""

from __future__ import annotations

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import keras
import tensorflow as tf
from shared import BATCH, EPOCHS, HIDDEN, PENALTY, RATE, STEPS, batches


# --8<-- [start:logistic]
def logistic(x, y, xt):
    x, y = tf.constant(x, tf.float32), tf.constant(y, tf.float32)
    w = tf.Variable(tf.zeros([x.shape[1], 1]))
    b = tf.Variable(tf.zeros([1]))
    step = keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True)
    step.build([w, b])

    @tf.function  # one trace, then a graph
    def update():
        with tf.GradientTape() as tape:
            entropy = tf.nn.sigmoid_cross_entropy_with_logits(
                y, (x @ w + b)[:, 0])
            loss = (tf.reduce_mean(entropy)
                    + PENALTY / 2 * tf.reduce_sum(w * w))
        step.apply(tape.gradient(loss, [w, b]))

    for _ in range(STEPS):
        update()
    return tf.sigmoid(tf.constant(xt, tf.float32) @ w + b).numpy()
# --8<-- [end:logistic]


# --8<-- [start:network]
def network(x, y, xt, seed):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([
        keras.layers.Dense(HIDDEN, activation="relu"),
        keras.layers.Dense(1)])
    model.compile(
        keras.optimizers.Adam(RATE),
        keras.losses.BinaryCrossentropy(from_logits=True))
    model.fit(x, y, batch_size=BATCH, epochs=EPOCHS, verbose=0)
    return keras.ops.sigmoid(model(xt)).numpy()
# --8<-- [end:network]


def aligned(x, y, xt, weights, seed=0):
    """The network from given weights, with the rows in the given order."""
    model = keras.Sequential([keras.layers.Dense(HIDDEN, activation="relu"), keras.layers.Dense(1)])
    model.build((None, x.shape[1]))
    model.set_weights(weights)
    step = keras.optimizers.Adam(RATE, epsilon=1e-8)
    step.build(model.trainable_variables)
    x, y = tf.constant(x, tf.float32), tf.constant(y, tf.float32)

    @tf.function(reduce_retracing=True)
    def update(rows):
        with tf.GradientTape() as tape:
            logits = model(tf.gather(x, rows), training=True)[:, 0]
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(tf.gather(y, rows), logits))
        step.apply(tape.gradient(loss, model.trainable_variables))

    for rows in batches(len(x), seed):
        update(tf.constant(rows))
    return keras.ops.sigmoid(model(xt)).numpy()
