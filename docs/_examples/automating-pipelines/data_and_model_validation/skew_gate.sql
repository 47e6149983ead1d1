SELECT *
FROM ML.VALIDATE_DATA_SKEW(
  MODEL `fog.chance`,
  (SELECT * FROM `fog.requests` WHERE day = CURRENT_DATE() - 1),
  STRUCT(
    0.10 AS categorical_default_threshold,
    'L_INFTY' AS categorical_metric_type,
    0.08 AS numerical_default_threshold,
    'JENSEN_SHANNON_DIVERGENCE' AS numerical_metric_type));
