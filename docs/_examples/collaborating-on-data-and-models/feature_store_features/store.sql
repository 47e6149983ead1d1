-- --8<-- [start:append]
INSERT INTO bikes.district_features
  (entity_id, feature_timestamp, thefts_30d)
SELECT d.district, @run_time, COUNT(t.stolen_at)
FROM bikes.districts AS d
LEFT JOIN bikes.thefts AS t
  ON t.district = d.district
  AND t.stolen_at >= TIMESTAMP_SUB(@run_time, INTERVAL 30 DAY)
  AND t.reported_at < @run_time
GROUP BY d.district;
-- --8<-- [end:append]

-- --8<-- [start:training]
SELECT *
FROM ML.ENTITY_FEATURES_AT_TIME(
  (SELECT entity_id, feature_timestamp, thefts_30d
   FROM bikes.district_features),
  (SELECT DISTINCT district AS entity_id, quoted_at AS time
   FROM bikes.quotes),
  num_rows => 1,
  ignore_feature_nulls => FALSE);
-- --8<-- [end:training]

-- --8<-- [start:scoring]
SELECT *
FROM ML.FEATURES_AT_TIME(
  (SELECT entity_id, feature_timestamp, thefts_30d
   FROM bikes.district_features),
  time => TIMESTAMP '2026-11-23 20:00:00+00',
  num_rows => 1,
  ignore_feature_nulls => FALSE);
-- --8<-- [end:scoring]
