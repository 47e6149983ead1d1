#!/usr/bin/env bash
# In the empty folder $1: what a model file leaves behind after it is deleted.
set -euo pipefail
cd "$1"
git init -q .
git config user.name "Frost desk"
git config user.email "frost@example.org"
git config commit.gpgsign false
# --8<-- [start:all]
stored() {
  echo "$1: $(git count-objects -v | awk '/^size:/ {
    printf "%.0f", $2 / 1024 }') MB in .git"
}
head -c 5242880 /dev/urandom > model.bin    # 5 MB
git add model.bin && git commit -q -m "Add the model"
stored "after the commit"
git rm -q model.bin && git commit -q -m "Remove the model"
stored "after git rm"
echo "files in the folder: $(git ls-files | wc -l | tr -d ' ')"
# --8<-- [end:all]
