#!/usr/bin/env bash
# In the folder $1, which has a copy of nights.csv: name a version of the data without storing the data.
set -euo pipefail
cd "$1"
git init -q .
git config user.name "Frost desk"
git config user.email "frost@example.org"
git config commit.gpgsign false
git config tag.gpgsign false
# --8<-- [start:all]
echo "nights.csv" > .gitignore
sha256sum nights.csv > data.sha256
git add .gitignore data.sha256
git commit -q -m "Data: April nights, 36 rows"
git tag -a data-2026-04 -m "from the station export of 2 May"

sed -i.bak "s/^1,slope,51/1,slope,15/" nights.csv  # someone edits
if git show data-2026-04:data.sha256 | sha256sum --check; then
  echo "train"
else
  echo "not the data of data-2026-04, no training"
fi
# --8<-- [end:all]
