-- A chain of phone-repair shops: which repairs come back within 90 days?
-- Features, model, evaluation and scores, all in BigQuery ML.

-- --8<-- [start:history]
CREATE OR REPLACE VIEW bench.repairs_with_history AS
SELECT *, AVG(IF(came_back = 'yes', 1, 0)) OVER (
    PARTITION BY phone_model
    ORDER BY UNIX_DATE(repaired_on)
    RANGE BETWEEN UNBOUNDED PRECEDING AND 91 PRECEDING
  ) AS past_rate
FROM bench.repairs;
-- --8<-- [end:history]

-- --8<-- [start:table]
CREATE OR REPLACE TABLE bench.training
PARTITION BY repaired_on
OPTIONS (require_partition_filter = TRUE) AS
SELECT
  repaired_on, fault, maker, part_price, age_months, shop_id,
  past_rate, came_back, repaired_on >= '2026-03-01' AS held_out
FROM bench.repairs_with_history
WHERE repaired_on BETWEEN '2024-07-01' AND '2026-06-30';
-- --8<-- [end:table]

-- --8<-- [start:model]
CREATE OR REPLACE MODEL bench.comes_back
TRANSFORM (
  ML.STANDARD_SCALER(part_price) OVER () AS price,
  ML.QUANTILE_BUCKETIZE(age_months, 5) OVER () AS age_band,
  ML.FEATURE_CROSS(STRUCT(fault, maker)) AS fault_by_maker,
  CAST(shop_id AS STRING) AS shop,
  past_rate, held_out, came_back)
OPTIONS (
  model_type = 'LOGISTIC_REG',
  input_label_cols = ['came_back'],
  auto_class_weights = TRUE,
  data_split_method = 'CUSTOM',
  data_split_col = 'held_out',
  l1_reg = 0.1,
  max_iterations = 50
) AS
SELECT * EXCEPT (repaired_on)
FROM bench.training
WHERE repaired_on < '2026-05-01';
-- --8<-- [end:model]

-- --8<-- [start:evaluate]
SELECT roc_auc, log_loss
FROM ML.EVALUATE(
  MODEL bench.comes_back,
  (SELECT * FROM bench.training
   WHERE repaired_on >= '2026-05-01'));
-- --8<-- [end:evaluate]

-- --8<-- [start:score]
SELECT repair_id, p.prob
FROM ML.PREDICT(
  MODEL bench.comes_back,
  (SELECT * FROM bench.repairs_with_history
   WHERE repaired_on = CURRENT_DATE())),
  UNNEST(predicted_came_back_probs) AS p
WHERE p.label = 'yes' AND p.prob >= 0.6;
-- --8<-- [end:score]

-- --8<-- [start:series]
CREATE OR REPLACE MODEL bench.screens_needed
OPTIONS (
  model_type = 'ARIMA_PLUS_XREG',
  time_series_timestamp_col = 'week',
  time_series_data_col = 'screens',
  time_series_id_col = ['shop'],
  holiday_region = 'SI',
  horizon = 8
) AS
SELECT week, shop, screens, school_holiday
FROM bench.weekly_screens
WHERE week < '2026-09-01';

SELECT *
FROM ML.FORECAST(
  MODEL bench.screens_needed,
  STRUCT(8 AS horizon, 0.9 AS confidence_level),
  (SELECT week, shop, school_holiday FROM bench.coming_weeks));
-- --8<-- [end:series]

-- --8<-- [start:as_of]
SELECT *
FROM ML.ENTITY_FEATURES_AT_TIME(
  (SELECT * FROM bench.shop_features),
  (SELECT shop AS entity_id, asked_at AS time
   FROM bench.labels),
  num_rows => 1,
  ignore_feature_nulls => TRUE);
-- --8<-- [end:as_of]
