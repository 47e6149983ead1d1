"""The job in Spark, on the local machine."""

from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

EVENTS = Path(__file__).with_name("events.csv")


# --8<-- [start:spark]
def counts(spark, path):
    hour = f.split("happened", ":")[0].cast("int")
    clock = f.split("arrived", ":")
    arrived = clock[0].cast("int") * 60 + clock[1].cast("int")
    return (
        spark.read.csv(path, header=True)
        .withColumn("hour", hour)
        .where(arrived <= (f.col("hour") + 1) * 60 + 120)
        .dropDuplicates(["event"])
        .groupBy("hive", "hour")
        .count()
        .orderBy("hive", "hour")
    )
# --8<-- [end:spark]


# --8<-- [start:session]
def session():
    return (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.ui.enabled", False)
        .config("spark.sql.adaptive.enabled", False)  # a short plan
        .getOrCreate()
    )
# --8<-- [end:session]


def plan(table):
    """The names of the steps that Spark will run, top first."""
    text = table._jdf.queryExecution().executedPlan().toString()
    return [line.strip(" +-:*()0123456789").split(" ")[0].split("(")[0] for line in text.splitlines()]


if __name__ == "__main__":
    spark = session()
    spark.sparkContext.setLogLevel("ERROR")
    table = counts(spark, str(EVENTS))
    for hive, hour, count in table.collect():
        print(f"{hive} {hour}:00 {count}")
    table.explain()
    spark.stop()
