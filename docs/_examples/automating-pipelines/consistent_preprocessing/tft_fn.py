"""The same two columns for TensorFlow Transform: full passes and row-by-row steps in one function."""

import tensorflow as tf
import tensorflow_transform as tft


# --8<-- [start:fn]
def preprocessing_fn(inputs):
    make = tf.strings.lower(inputs["make"])  # row by row
    return {
        "age": tft.scale_to_z_score(inputs["age_years"]),  # full pass
        "make": tft.compute_and_apply_vocabulary(  # full pass
            make, num_oov_buckets=1
        ),
        "town": tft.hash_strings(inputs["town"], 5_000),  # row by row
    }
# --8<-- [end:fn]
