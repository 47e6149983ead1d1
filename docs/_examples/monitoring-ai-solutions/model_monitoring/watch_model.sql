-- --8<-- [start:skew]
-- one row per input that is beyond its limit
SELECT input, metric, value, threshold
FROM ML.VALIDATE_DATA_SKEW(
  MODEL storage.leaves_early,
  (SELECT * EXCEPT (prediction_id, served_on,
                    model_version, score)
   FROM storage.predictions
   WHERE served_on >= DATE_SUB(@run_date, INTERVAL 7 DAY)),
  STRUCT(0.1 AS categorical_default_threshold,
         0.1 AS numerical_default_threshold))
WHERE is_anomaly
-- --8<-- [end:skew]
