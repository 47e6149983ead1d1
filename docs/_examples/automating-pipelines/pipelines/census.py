"""A colony census as a pipeline: loop, gate, exit handler, retries and cache switches.

Usage: python docs/_examples/automating-pipelines/pipelines/census.py census.yaml
Needs the package kfp, version 2.
"""

import sys
from pathlib import Path

import yaml
from kfp import compiler, dsl

IMAGE = "registry.example/census@sha256:" + "4e" * 32


def step(name, *arguments):
    """A container that runs one module of the image."""
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "-m", f"census.{name}"],
        args=list(arguments))


@dsl.container_component
def export(snapshot: str, rows: dsl.Output[dsl.Dataset],
           islands: dsl.OutputPath(list)):
    return step("export", snapshot, rows.path, islands)


# --8<-- [start:component]
@dsl.container_component
def count(rows: dsl.Input[dsl.Dataset], island: str,
          birds: dsl.Output[dsl.Dataset]):
    return step("count", rows.path, island, birds.path)
# --8<-- [end:component]


@dsl.component(base_image="python:3.12")
def judge(counts: dsl.Input[list[dsl.Dataset]]) -> float:
    """Mean error against the islands that people counted."""
    import json
    from pathlib import Path
    errors = [json.loads(Path(c.path).read_text())["error"] for c in counts]
    return sum(errors) / len(errors)


@dsl.container_component
def publish(snapshot: str, error: float):
    return step("publish", snapshot, error)


@dsl.component(base_image="python:3.12")
def notify(status: dsl.PipelineTaskFinalStatus):
    print(status.state, status.error_message)


# --8<-- [start:pipeline]
@dsl.pipeline(name="puffin-census")
def census(snapshot: str, live_error: float):
    told = notify().set_caching_options(False)
    with dsl.ExitHandler(told, name="work"):
        rows = export(snapshot=snapshot)
        rows.set_retry(num_retries=3, backoff_duration="60s")
        with dsl.ParallelFor(rows.outputs["islands"],
                             name="islands", parallelism=4) as isle:
            birds = count(rows=rows.outputs["rows"], island=isle)
            birds.set_retry(num_retries=2, backoff_duration="30s")
        error = judge(counts=dsl.Collected(birds.outputs["birds"]))
        with dsl.If(error.output < live_error, name="gate"):
            live = publish(snapshot=snapshot, error=error.output)
            live.set_caching_options(False)
# --8<-- [end:pipeline]


def in_order(tasks):
    """The keys of the tasks, each after the ones that it waits for."""
    done = []
    while len(done) < len(tasks):
        done.append(next(
            key for key, task in tasks.items()
            if key not in done and set(task.get("dependentTasks", [])) <= set(done)))
    return done


def graph(spec):
    """The lines of the compiled graph: step, what it waits for, and its rules."""

    def walk(dag, depth):
        tasks = dag["tasks"]
        for key in in_order(tasks):
            task = tasks[key]
            waits = [tasks[k]["taskInfo"]["name"] for k in task.get("dependentTasks", [])]
            text = f"{'  ' * depth}{task['taskInfo']['name']:{14 - 2 * depth}}after {', '.join(waits) or '-':9}"
            inner = spec["components"][task["componentRef"]["name"]].get("dag")
            trigger = task.get("triggerPolicy", {})
            if inner:
                limit = task.get("iteratorPolicy", {}).get("parallelismLimit")
                yield text + (f"loop, {limit} at once" if limit else "if" if "condition" in trigger else "group")
                yield from walk(inner, depth + 1)
                continue
            cache = "cache" if task["cachingOptions"].get("enableCache") else "no cache"
            retries = task.get("retryPolicy", {}).get("maxRetryCount", 0)
            last = ", even after failure" if "strategy" in trigger else ""
            yield f"{text}{cache}, {retries} retries{last}"

    return list(walk(spec["root"]["dag"], 0))


if __name__ == "__main__":
    compiler.Compiler().compile(census, sys.argv[1])
    print("\n".join(graph(yaml.safe_load(Path(sys.argv[1]).read_text()))))
