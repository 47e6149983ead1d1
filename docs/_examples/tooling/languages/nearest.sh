#!/usr/bin/env bash
# --8<-- [start:all]
set -euo pipefail
tail -n +2 nights.csv | awk -F, '
  { place[NR] = $2; temp[NR] = $3; dew[NR] = $4; frost[NR] = $5 }
  END {
    for (a = 1; a <= NR; a++) {
      least = -1
      for (b = 1; b <= NR; b++) {
        gap = (temp[a] - temp[b]) ^ 2 + (dew[a] - dew[b]) ^ 2
        if (a != b && (least < 0 || gap < least)) {
          least = gap; guess = frost[b]
        }
      }
      print place[a], frost[a], guess == frost[a]
    }
  }' |
  awk '{ n[$1]++; f[$1] += $2; h[$1] += $3 }
       END { for (s in n) print s, n[s], f[s], h[s] }' |
  sort
# --8<-- [end:all]
