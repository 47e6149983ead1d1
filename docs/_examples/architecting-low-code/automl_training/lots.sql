-- --8<-- [start:train]
CREATE OR REPLACE MODEL auction.lot_price
OPTIONS (
  model_type = 'AUTOML_REGRESSOR',
  input_label_cols = ['price_per_kg'],
  optimization_objective = 'MINIMIZE_MAE',
  budget_hours = 3.0
) AS
SELECT
  price_per_kg, sale_time, grade, moisture, taster_notes,
  CAST(garden_code AS STRING) AS garden
FROM auction.lots
WHERE price_per_kg IS NOT NULL;
-- --8<-- [end:train]
