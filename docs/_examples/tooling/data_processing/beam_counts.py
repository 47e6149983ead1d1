"""The job in Beam: as a stream with watermark and late data, and as a batch over the same file."""

import csv
import json
import tempfile
from pathlib import Path

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.test_stream import TestStream
from apache_beam.transforms import window
from apache_beam.transforms.combiners import ToSetCombineFn
from apache_beam.transforms.trigger import AccumulationMode, AfterCount, AfterWatermark

EVENTS = Path(__file__).with_name("events.csv")
HOUR = 3600
RUNNER = "BundleBasedDirectRunner"  # runs in this process and understands TestStream


def seconds(clock):
    hours, mins = clock.split(":")
    return int(hours) * 3600 + int(mins) * 60


def load():
    with EVENTS.open() as lines:
        return list(csv.DictReader(lines))


def stamped(event):
    return window.TimestampedValue((event["hive"], event["event"]), seconds(event["happened"]))


# --8<-- [start:transform]
def count(pairs):
    """(hive, event id) with event times -> a row for each pane."""
    return (
        pairs
        | beam.WindowInto(
            window.FixedWindows(HOUR),
            trigger=AfterWatermark(late=AfterCount(1)),
            allowed_lateness=2 * HOUR,
            accumulation_mode=AccumulationMode.ACCUMULATING)
        | beam.CombinePerKey(ToSetCombineFn())
        | beam.ParDo(Row())
    )


class Row(beam.DoFn):
    def process(self, pair, hour=beam.DoFn.WindowParam,
                pane=beam.DoFn.PaneInfoParam):
        hive, ids = pair
        yield (hive, int(hour.start) // HOUR, len(ids),
               "late" if pane.index else "on time")
# --8<-- [end:transform]


# --8<-- [start:stream]
def as_stream(events):
    """A perfect watermark: it is where the clock is."""
    stream = TestStream()
    for event in events:  # in order of arrival
        stream = (stream
                  .advance_watermark_to(seconds(event["arrived"]))
                  .add_elements([stamped(event)]))
    return stream.advance_watermark_to_infinity()
# --8<-- [end:stream]


def write(row, path):
    with Path(path).open("a") as out:
        out.write(json.dumps(row) + "\n")


def collect(source, streaming):
    options = PipelineOptions([f"--runner={RUNNER}"], streaming=streaming)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "rows.jsonl")
        with beam.Pipeline(options=options) as pipeline:
            count(pipeline | source) | "Write" >> beam.Map(write, path)
        return [tuple(json.loads(line)) for line in Path(path).read_text().splitlines()]


class AsBatch(beam.PTransform):
    def expand(self, pipeline):
        return pipeline | beam.Create(load()) | beam.Map(stamped)


def stream_panes():
    return collect(as_stream(load()), True)


def batch_rows():
    return collect(AsBatch(), False)


# --8<-- [start:sink]
def table(panes):
    """The sink: one row for each key, the last pane wins."""
    return {(hive, hour): n for hive, hour, n, _ in panes}
# --8<-- [end:sink]


if __name__ == "__main__":
    panes = stream_panes()
    for hive, hour, n, when in panes:
        print(f"{hive} {hour}:00 {n} {when}")
    print(table(panes))
    print(sorted(table(batch_rows()).items()))
