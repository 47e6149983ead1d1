-- --8<-- [start:objects]
CREATE EXTERNAL TABLE sea.clips
WITH CONNECTION `acme.europe-west1.files`
OPTIONS (
  object_metadata = 'SIMPLE',
  uris = ['gs://acme-sea/flac/*']);
-- --8<-- [end:objects]

-- --8<-- [start:manifest]
CREATE TABLE sea.manifest_2026_11_20 AS
SELECT c.uri, c.md5_hash, l.species, l.buoy,
  ABS(MOD(FARM_FINGERPRINT(l.buoy), 10)) AS tenth
FROM sea.clips AS c
JOIN sea.labels AS l
  FOR SYSTEM_TIME AS OF TIMESTAMP '2026-11-20 06:00:00+00'
  ON l.uri = c.uri;
-- --8<-- [end:manifest]

-- --8<-- [start:checks]
SELECT COUNT(*) AS all_rows,
  COUNT(DISTINCT uri) AS clips,
  COUNTIF(species IS NULL) AS without_label
FROM sea.manifest_2026_11_20;
-- --8<-- [end:checks]
