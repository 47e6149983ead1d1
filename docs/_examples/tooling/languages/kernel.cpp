// --8<-- [start:kernel]
extern "C" void scores(const double* rows, long n, long width,
                       const double* weights, double* out) {
  for (long i = 0; i < n; ++i) {
    double sum = 0;
    for (long j = 0; j < width; ++j)
      sum += rows[i * width + j] * weights[j];
    out[i] = sum;
  }
}
// --8<-- [end:kernel]
