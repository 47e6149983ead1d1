// --8<-- [start:all]
import java.io.IOException;
import java.nio.file.*;
import java.util.*;

class Nearest {
  public static void main(String[] args) throws IOException {
    List<Night> all = Files.readAllLines(Path.of("nights.csv"))
        .stream().skip(1).map(Night::of).toList();
    Map<String, int[]> table = new TreeMap<>();
    for (Night a : all) {
      Night best = all.stream().filter(b -> b.id() != a.id())
          .min(Comparator.comparingInt(a::distance)
              .thenComparingInt(Night::id)).orElseThrow();
      int[] c = table.computeIfAbsent(
          a.station(), s -> new int[3]);
      c[0]++;
      c[1] += a.frost();
      c[2] += best.frost() == a.frost() ? 1 : 0;
    }
    table.forEach((s, c) -> System.out.println(
        s + " " + c[0] + " " + c[1] + " " + c[2]));
  }
}

record Night(int id, String station, int temp, int dew, int frost) {
  static Night of(String line) {
    String[] f = line.split(",");
    return new Night(Integer.parseInt(f[0]), f[1],
        Integer.parseInt(f[2]), Integer.parseInt(f[3]),
        Integer.parseInt(f[4]));
  }
  int distance(Night o) {
    return (temp - o.temp) * (temp - o.temp)
        + (dew - o.dew) * (dew - o.dew);
  }
}
// --8<-- [end:all]
