#!/usr/bin/env bash
# --8<-- [start:all]
set -euo pipefail
check() {
  false                     # a failing validation
  echo "1. went on after the failure"
}
if check; then echo "1. called valid"; fi   # if switches -e off

count() {
  local n=$(false)          # the exit code is that of local
  echo "2. n='$n', still running"
}
count

grep -c frost /dev/null || echo "3. grep: no match is exit $?"

yes | head -n 1 > /dev/null || echo "4. head: exit $?"
# --8<-- [end:all]
