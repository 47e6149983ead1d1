"""The agreed steps in Beam: the function that serving calls, mapped over a collection of rides.

Needs apache-beam; its test also needs pandas.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import apache_beam as beam


# --8<-- [start:beam]
def agreed(rides, one_ride):
    """(number, fields) in, (number, features) out."""
    return rides | beam.MapTuple(
        lambda number, ride: (number, one_ride(**ride))
    )
# --8<-- [end:beam]


def in_beam(table, one_ride):
    """Run it in this process and hand back the rows by number."""
    rows = [(row.pop("ride"), row) for row in table.to_dict("records")]
    with tempfile.TemporaryDirectory() as folder:
        with beam.Pipeline("BundleBasedDirectRunner") as pipeline:
            _ = (
                agreed(pipeline | beam.Create(rows), one_ride)
                | beam.Map(json.dumps)
                | beam.io.WriteToText(str(Path(folder) / "rides"))
            )
        lines = [line for path in Path(folder).iterdir() for line in path.read_text().splitlines()]
    return [ride for _, ride in sorted(map(json.loads, lines), key=lambda pair: pair[0])]
