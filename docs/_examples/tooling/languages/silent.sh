#!/usr/bin/env bash
# --8<-- [start:all]
export_nights() {           # stands for a database export
  echo "1,slope,51,27,0"
  echo "export: connection lost" >&2
  return 3
}
export_nights | sort > features.csv
echo "training on $(wc -l < features.csv | tr -d ' ') row"
echo "old run: $OLD_RUN/"       # OLD_RUN is not set
echo "done"
# --8<-- [end:all]
