"""The job with Kafka in the middle: a consumer dies after its work and before its commit.

The broker is the one that the client library brings for tests; the client is the real one.
"""

import csv
import json
import sqlite3
from pathlib import Path

from confluent_kafka import Consumer, Producer

EVENTS = Path(__file__).with_name("events.csv")
TOPIC = "readings"


def minutes(clock):
    hours, mins = clock.split(":")
    return int(hours) * 60 + int(mins)


def load():
    with EVENTS.open() as lines:
        return list(csv.DictReader(lines))


def broker():
    """A broker inside this process; it lives as long as the returned client."""
    host = Producer({"test.mock.num.brokers": 1, "bootstrap.servers": "mock"})
    node = next(iter(host.list_topics(timeout=10).brokers.values()))
    return host, f"{node.host}:{node.port}"


# --8<-- [start:produce]
def produce(address, events):
    producer = Producer({"bootstrap.servers": address,
                         "enable.idempotence": True})
    for event in events:
        producer.produce(TOPIC, key=event["hive"],
                         value=json.dumps(event))
    producer.flush(10)
# --8<-- [end:produce]


# --8<-- [start:sink]
def open_sink():
    db = sqlite3.connect(":memory:")
    db.execute("""CREATE TABLE readings (
        event TEXT PRIMARY KEY, hive TEXT, hour INTEGER)""")
    return db


def store(db, event):
    """Idempotent: the same event again changes nothing."""
    hour = minutes(event["happened"]) // 60
    if minutes(event["arrived"]) <= (hour + 1) * 60 + 120:
        db.execute("INSERT INTO readings VALUES (?, ?, ?) "
                   "ON CONFLICT (event) DO NOTHING",
                   (event["event"], event["hive"], hour))
        db.commit()
# --8<-- [end:sink]


# --8<-- [start:consume]
def consume(address, db, crash_after=None):
    """Work first, commit after it: at least once."""
    consumer = Consumer({
        "bootstrap.servers": address,
        "group.id": "hourly-counts",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "session.timeout.ms": 6000,
    })
    consumer.subscribe([TOPIC])
    handled = idle = 0
    while idle < 12:  # a service would loop forever
        message = consumer.poll(1)
        if message is None or message.error():
            idle += 1
            continue
        idle = 0
        store(db, json.loads(message.value()))
        handled += 1
        if handled == crash_after:
            break  # killed: work done, nothing committed
        if handled % 4 == 0:
            consumer.commit(asynchronous=False)
    consumer.close()
    return handled
# --8<-- [end:consume]


def counts(db):
    return {(hive, hour): n for hive, hour, n in db.execute(
        "SELECT hive, hour, count(*) FROM readings GROUP BY hive, hour ORDER BY hive, hour")}


def story():
    """Messages handled before and after the crash, and the table."""
    host, address = broker()
    produce(address, load())
    db = open_sink()
    first = consume(address, db, crash_after=7)
    second = consume(address, db)
    del host
    return first, second, counts(db)


if __name__ == "__main__":
    first, second, result = story()
    print(f"sent {len(load())}, handled {first} + {second} = {first + second}")
    for (hive, hour), n in result.items():
        print(f"{hive} {hour}:00 {n}")
