-- --8<-- [start:photos]
CREATE EXTERNAL TABLE roadside.photos
WITH CONNECTION `acme.europe-west1.files`
OPTIONS (
  object_metadata = 'SIMPLE',
  uris = ['gs://acme-calls/*.jpg']);
-- --8<-- [end:photos]

-- --8<-- [start:rows]
CREATE TABLE roadside.examples_2026_11_20 AS
WITH media AS (
  SELECT
    REGEXP_EXTRACT(uri, r'/(\d+)-\d+\.jpg$') AS call_id,
    ARRAY_AGG(STRUCT(uri, md5_hash) ORDER BY uri) AS photos
  FROM roadside.photos
  GROUP BY call_id)
SELECT c.*, t.transcript, t.language,
  m.photos, IFNULL(ARRAY_LENGTH(m.photos), 0) AS n_photos
FROM roadside.calls AS c
LEFT JOIN roadside.transcripts AS t USING (call_id)
LEFT JOIN media AS m USING (call_id);
-- --8<-- [end:rows]

-- --8<-- [start:checks]
SELECT COUNT(*) AS examples,
  COUNT(DISTINCT call_id) AS calls,
  COUNTIF(transcript IS NULL) AS without_text,
  COUNTIF(n_photos = 0) AS without_photo
FROM roadside.examples_2026_11_20;
-- --8<-- [end:checks]
