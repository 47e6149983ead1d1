#!/usr/bin/env bash
# --8<-- [start:all]
# What: train the frost model on one data tag
# Usage: train.sh data-2026-04
set -euo pipefail
tag=${1:?name a data tag}
minimum=30

git show "$tag:data.sha256" | sha256sum --check --quiet
rows=$(($(wc -l < nights.csv) - 1))
if [ "$rows" -lt "$minimum" ]; then
  echo "only $rows rows in $tag" >&2
  exit 1
fi
git diff --quiet HEAD || {
  echo "uncommitted changes: nobody could repeat this" >&2
  exit 1
}
out="runs/$(git rev-parse --short HEAD)-$tag"
mkdir -p "$out"
python3 nearest.py > "$out/scores.part"
mv "$out/scores.part" "$out/scores.txt"   # complete or absent
# --8<-- [end:all]
