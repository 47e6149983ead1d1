-- --8<-- [start:metrics]
-- daily, @as_of = day of the run; labels are complete after 30 days
WITH matured AS (
  SELECT
    p.served_on, p.model_version, p.region, p.score,
    IF(m.left_on <= DATE_ADD(p.served_on, INTERVAL 30 DAY), 1, 0)
      AS outcome
  FROM storage.predictions AS p
  LEFT JOIN storage.move_outs AS m
    ON m.prediction_id = p.prediction_id
  WHERE p.served_on
    BETWEEN DATE_SUB(@as_of, INTERVAL 37 DAY)
        AND DATE_SUB(@as_of, INTERVAL 31 DAY)
)
SELECT
  model_version, region,
  COUNT(*) AS rows_judged,
  AVG(score) AS predicted,
  AVG(outcome) AS actual,
  AVG((score - outcome) * (score - outcome)) AS brier
FROM matured
GROUP BY model_version, region
-- --8<-- [end:metrics]
