// --8<-- [start:all]
#include <array>
#include <fstream>
#include <iostream>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

struct Night { int id; std::string station; int temp, dew, frost; };

int main() {
  std::ifstream file("nights.csv");
  std::string line;
  std::getline(file, line);  // header
  std::vector<Night> all;
  while (std::getline(file, line)) {
    std::istringstream in(line);
    Night n;
    char comma;
    in >> n.id >> comma;
    std::getline(in, n.station, ',');
    in >> n.temp >> comma >> n.dew >> comma >> n.frost;
    all.push_back(n);
  }
  std::map<std::string, std::array<int, 3>> table;
  for (const Night& a : all) {
    int least = std::numeric_limits<int>::max(), guess = 0;
    for (const Night& b : all) {
      int t = a.temp - b.temp, d = a.dew - b.dew;
      if (a.id != b.id && t * t + d * d < least) {
        least = t * t + d * d;
        guess = b.frost;
      }
    }
    auto& c = table[a.station];  // zeros at first use
    c[0]++;
    c[1] += a.frost;
    c[2] += guess == a.frost;
  }
  for (const auto& [station, c] : table)
    std::cout << station << ' ' << c[0] << ' ' << c[1]
              << ' ' << c[2] << '\n';
}
// --8<-- [end:all]
