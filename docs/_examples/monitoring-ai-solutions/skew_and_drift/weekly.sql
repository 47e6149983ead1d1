SELECT input, metric, value, threshold
FROM ML.VALIDATE_DATA_DRIFT(
  (SELECT height_m, size, wingbeat, radar FROM radar.served
   WHERE day BETWEEN '2025-11-10' AND '2025-11-16'),
  (SELECT height_m, size, wingbeat, radar FROM radar.served
   WHERE day BETWEEN '2026-11-09' AND '2026-11-15'),
  STRUCT(50 AS num_histogram_buckets,
         0.05 AS numerical_default_threshold,
         [('radar', 0.10)] AS thresholds))
WHERE is_anomaly
ORDER BY value DESC
