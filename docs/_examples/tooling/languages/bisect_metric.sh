#!/usr/bin/env bash
# Build a repository of twelve commits in the folder $1, then let Git find the one that lowered the metric.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
git init -q .
git config user.name "Frost desk"
git config user.email "frost@example.org"
git config commit.gpgsign false
cp "$here/nights.csv" .
sed -e '/--8<--/d' "$here/nearest.py" > nearest.py

commit() { git add -A && git commit -q -m "$1"; }

for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
  echo "note $i" >> notes.txt
  case $i in
    5) printf '\nbroken(' >> nearest.py; commit "Tidy up" ;;
    6) sed -i.bak -e '/broken(/d' nearest.py && rm nearest.py.bak; commit "Repair the tidying" ;;
    8) sed -i.bak -e 's/(r\["dew"\] - row\["dew"\]) \*\* 2/(r["dew"] - row["dew"]) ** 2 * 0/' nearest.py
       rm nearest.py.bak; commit "Simplify the distance" ;;
    *) commit "Note $i" ;;
  esac
done

# --8<-- [start:check]
cat > ../check.sh <<'CHECK'
out=$(python3 nearest.py 2> /dev/null) || exit 125  # cannot tell
hits=$(echo "$out" | awk '{ h += $4 } END { print h }')
echo "$(git log -1 --format=%s): $hits of 36"
[ "$hits" -ge 31 ]                     # 0 is good, 1 is bad
CHECK
first=$(git rev-list --max-parents=0 HEAD)
git bisect start HEAD "$first" > /dev/null
git bisect run sh ../check.sh
# --8<-- [end:check]
