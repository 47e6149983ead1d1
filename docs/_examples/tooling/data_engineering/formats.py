"""One table in several file formats: size and time to read one column.

Needs pyarrow, pandas and fastavro; the TFRecord line appears where TensorFlow is installed.
"""

import tempfile
import time
from pathlib import Path

import fastavro
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv, json

ROWS = 60_000
FORMATS = ["csv", "csv.gz", "jsonl", "jsonl.gz", "avro", "parquet", "parquet.zstd"]
SCHEMA = {
    "type": "record",
    "name": "Sale",
    "fields": [
        {"name": "sale_id", "type": "long"},
        {"name": "sold_at", "type": "string"},
        {"name": "garden", "type": "string"},
        {"name": "grade", "type": "string"},
        {"name": "kg", "type": "double"},
        {"name": "eur", "type": "double"},
        {"name": "moisture", "type": "double"},
        {"name": "buyer", "type": "string"},
    ],
}


def sales(rows=ROWS):
    rng = np.random.default_rng(7)
    day = np.sort(rng.integers(0, 300, rows))
    stamp = pd.Timestamp("2026-01-05") + pd.to_timedelta(day * 86400 + rng.integers(0, 28800, rows), unit="s")
    return pd.DataFrame({
        "sale_id": np.arange(1, rows + 1),
        "sold_at": stamp.strftime("%Y-%m-%dT%H:%M:%S"),
        "garden": [f"garden-{n:03d}" for n in rng.zipf(1.4, rows) % 300],
        "grade": rng.choice(["BP", "BOP", "OP", "FOP"], rows, p=[0.4, 0.3, 0.2, 0.1]),
        "kg": rng.gamma(4, 60, rows).round(1),
        "eur": rng.gamma(9, 0.5, rows).round(2),
        "moisture": rng.normal(3, 0.4, rows).round(2),
        "buyer": [f"buyer-{n:02d}" for n in rng.integers(0, 80, rows)],
    })


# --8<-- [start:write]
def write_all(table, folder):
    """The same rows in each format; returns the paths."""
    paths = {name: folder / name for name in FORMATS}
    for name in ("csv", "csv.gz"):
        table.to_csv(paths[name], index=False,
                     compression="gzip" if "gz" in name else None)
    for name in ("jsonl", "jsonl.gz"):
        table.to_json(paths[name], orient="records", lines=True,
                      compression="gzip" if "gz" in name else None)
    with paths["avro"].open("wb") as out:
        fastavro.writer(out, SCHEMA, table.to_dict("records"),
                        codec="deflate")
    table.to_parquet(paths["parquet"], index=False)
    table.to_parquet(paths["parquet.zstd"], compression="zstd",
                     index=False)
    return paths
# --8<-- [end:write]


# --8<-- [start:read]
def read_text(path):
    """Row formats as text: to get one column, every byte is read."""
    packed = "gzip" if path.name.endswith("gz") else None
    with pa.input_stream(path, compression=packed) as data:
        if path.name.startswith("csv"):
            only = csv.ConvertOptions(include_columns=["eur"])
            return csv.read_csv(data, convert_options=only)["eur"]
        only = json.ParseOptions(
            explicit_schema=pa.schema([("eur", pa.float64())]),
            unexpected_field_behavior="ignore")
        return json.read_json(data, parse_options=only)["eur"]


def read_avro(path):
    with path.open("rb") as data:
        return [row["eur"] for row in fastavro.reader(data)]


def read_parquet(path):
    """Only the bytes of this column."""
    return pq.read_table(path, columns=["eur"])["eur"]
# --8<-- [end:read]


READERS = {"avro": read_avro, "parquet": read_parquet, "parquet.zstd": read_parquet}


def clock(job, repeat=3):
    """The best of a few runs, in seconds."""
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        job()
        best = min(best, time.perf_counter() - start)
    return best


def tfrecord(table, path):
    """Write and read with TensorFlow; None where it is not installed."""
    try:
        import tensorflow as tf
    except ImportError:
        return None
    feature = {
        "int": lambda v: tf.train.Feature(int64_list=tf.train.Int64List(value=[v])),
        "float": lambda v: tf.train.Feature(float_list=tf.train.FloatList(value=[v])),
        "str": lambda v: tf.train.Feature(bytes_list=tf.train.BytesList(value=[v.encode()])),
    }
    with tf.io.TFRecordWriter(str(path)) as out:
        for row in table.to_dict("records"):
            example = {name: feature[type(value).__name__](value) for name, value in row.items()}
            out.write(tf.train.Example(features=tf.train.Features(feature=example)).SerializeToString())
    wanted = {"eur": tf.io.FixedLenFeature([], tf.float32)}

    def read():
        data = tf.data.TFRecordDataset(str(path)).batch(4096).map(lambda b: tf.io.parse_example(b, wanted)["eur"])
        return sum(len(batch) for batch in data)

    return clock(read)


def measure(folder):
    """(name, MB, size and time as ratios to CSV), in a fixed order."""
    table = sales()
    paths = write_all(table, folder)
    result = {}
    for name, path in paths.items():
        read = READERS.get(name, read_text)
        result[name] = (path.stat().st_size, clock(lambda p=path, r=read: r(p)))
    seconds = tfrecord(table, folder / "tfrecord")
    if seconds:
        result["tfrecord"] = ((folder / "tfrecord").stat().st_size, seconds)
    return result


# --8<-- [start:small]
def small_files(table, folder, pieces):
    """The same rows in 1 or in many files: bytes and seconds."""
    folder.mkdir()
    step = len(table) // pieces
    for n in range(pieces):
        part = table.iloc[n * step:(n + 1) * step]
        part.to_parquet(folder / f"{n:04d}.parquet", index=False)
    size = sum(file.stat().st_size for file in folder.iterdir())
    return size, clock(lambda: pq.read_table(folder))
# --8<-- [end:small]


def report(folder):
    result = measure(folder)
    size, seconds = result["csv"]
    lines = [f"csv: {size / 1e6:.1f} MB = 1", "", "format         size  one column"]
    for name, (own_size, own_seconds) in result.items():
        lines.append(f"{name:<12} {own_size / size:>6.2f}  {own_seconds / seconds:>10.3f}")
    table = sales()
    one, many = (small_files(table, folder / str(n), n) for n in (1, 600))
    lines += ["", f"600 files of 100 rows: {many[0] / one[0]:.0f} times the bytes, "
                  f"{many[1] / one[1]:.0f} times the time"]
    return "\n".join(lines)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(report(Path(name)))
