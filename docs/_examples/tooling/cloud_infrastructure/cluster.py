"""Three questions to a manifest: does it fit, does it scale, does it connect?

Usage: python docs/_examples/tooling/cloud_infrastructure/cluster.py
"""

from math import ceil, floor
from pathlib import Path

import yaml

MANIFEST = Path(__file__).parent / "sheet-reader.yaml"


# --8<-- [start:fit]
def pods_on(node_cpu, node_memory, cpu, memory):
    """The scheduler adds up requests, not what pods really use."""
    return floor(min(node_cpu / cpu, node_memory / memory))


def desired(replicas, metric, target, low, high, tolerance=0.1):
    """What the autoscaler asks for."""
    ratio = metric / target
    if abs(ratio - 1) > tolerance:
        replicas = ceil(replicas * ratio)
    return min(high, max(low, replicas))
# --8<-- [end:fit]


# --8<-- [start:connect]
def loose_ends(objects):
    """What a schema cannot see: names and labels that do not meet."""
    by_kind = {o["kind"]: o for o in objects}
    template = by_kind["Deployment"]["spec"]["template"]
    labels = template["metadata"]["labels"].items()
    container = template["spec"]["containers"][0]
    ports = {p["name"] for p in container["ports"]}
    service = by_kind["Service"]["spec"]
    scaler = by_kind["HorizontalPodAutoscaler"]["spec"]
    found = []
    if not service["selector"].items() <= labels:
        found.append("the service selects no pod of this deployment")
    for port in service["ports"]:
        if port["targetPort"] not in ports:
            found.append(f"no container port is called {port['targetPort']}")
    if scaler["scaleTargetRef"]["name"] != by_kind["Deployment"]["metadata"]["name"]:
        found.append("the autoscaler watches another deployment")
    if "cpu" not in container["resources"]["requests"]:
        found.append("CPU utilization has no meaning without a CPU request")
    return found
# --8<-- [end:connect]


def main():
    objects = list(yaml.safe_load_all(MANIFEST.read_text()))
    print("1. pods that fit on a node with 7.9 CPUs and 28 GiB to give away")
    for cpu, memory in ((2, 3), (2, 12), (4, 3)):
        print(f"   request {cpu} CPUs, {memory:2} GiB -> {pods_on(7.9, 28, cpu, memory)}")
    print("\n2. autoscaler, target 60 %, 3 to 12 replicas")
    for replicas, busy in ((3, 64), (3, 90), (5, 95), (8, 96), (8, 20)):
        print(f"   {replicas} replicas at {busy} %: {desired(replicas, busy, 60, 3, 12)}")
    print("\n3. loose ends")
    print("   as written:", loose_ends(objects) or "none")
    objects[1]["spec"]["selector"] = {"app": "sheetreader"}
    print("   one hyphen lost:", *loose_ends(objects))


if __name__ == "__main__":
    main()
