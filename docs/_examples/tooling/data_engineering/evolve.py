"""Old files, new schema: what Avro and Parquet readers do with a column that was added later.

Needs pyarrow and fastavro.
"""

import io
import tempfile
from pathlib import Path

import fastavro
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

# --8<-- [start:avro]
V1 = {"type": "record", "name": "Sale", "fields": [
    {"name": "sale_id", "type": "string"},
    {"name": "kg", "type": "double"},
]}
V2 = {**V1, "fields": [*V1["fields"],
    {"name": "currency", "type": "string", "default": "EUR"}]}
V3 = {**V1, "fields": [*V1["fields"],
    {"name": "currency", "type": "string"}]}  # no default


def old_file():
    data = io.BytesIO()
    fastavro.writer(data, V1, [{"sale_id": "T1", "kg": 310.0}])
    data.seek(0)
    return data


def read_as(schema):
    try:
        return list(fastavro.reader(old_file(), schema))
    except fastavro.read.SchemaResolutionError as error:
        return f"refused: {error}"
# --8<-- [end:avro]


# --8<-- [start:parquet]
def parquet_folder(folder):
    """One file from before the column existed, one from after."""
    old = pa.table({"sale_id": ["T1"], "kg": [310.0]})
    new = pa.table({"sale_id": ["T2"], "kg": [275.0],
                    "currency": ["USD"]})
    pq.write_table(old, folder / "2026-10.parquet")
    pq.write_table(new, folder / "2026-11.parquet")
    guessed = ds.dataset(folder).to_table()  # the first file's schema
    given = ds.dataset(folder, schema=new.schema).to_table()
    return guessed, given
# --8<-- [end:parquet]


def report(folder):
    guessed, given = parquet_folder(folder)
    return "\n".join([
        f"Avro, default:    {read_as(V2)[0]['currency']}",
        f"Avro, no default: {read_as(V3)}",
        f"Parquet, guessed: {guessed.column_names}",
        f"Parquet, given:   {given['currency'].to_pylist()}",
    ])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(report(Path(name)))
