-- A costume house: which open rentals will come back late?
-- Trained, scored and exported without leaving BigQuery.

-- --8<-- [start:train]
CREATE OR REPLACE MODEL wardrobe.late
TRANSFORM (
  ML.QUANTILE_BUCKETIZE(days_booked, 8) OVER () AS days_band,
  theater_type, pieces, season, is_late)
OPTIONS (
  model_type = 'BOOSTED_TREE_CLASSIFIER',
  input_label_cols = ['is_late']
) AS
SELECT days_booked, theater_type, pieces, season, is_late
FROM wardrobe.rentals
WHERE returned_on IS NOT NULL;
-- --8<-- [end:train]

-- --8<-- [start:score]
SELECT rental_id, p.prob AS late_probability
FROM ML.PREDICT(
  MODEL wardrobe.late,
  (SELECT * FROM wardrobe.open_rentals)),
  UNNEST(predicted_is_late_probs) AS p
WHERE p.label = 'yes';
-- --8<-- [end:score]

-- --8<-- [start:export]
EXPORT MODEL `wardrobe.late`
OPTIONS (URI = 'gs://wardrobe-models/late');
-- --8<-- [end:export]
