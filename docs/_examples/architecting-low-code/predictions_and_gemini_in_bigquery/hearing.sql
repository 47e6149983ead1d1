-- A hearing-aid maker: which fitted devices will come back within 30 days?

-- --8<-- [start:threshold]
SELECT threshold, recall,
  25 * false_positives + 310 * false_negatives AS cost
FROM ML.ROC_CURVE(MODEL hearing.returns,
  (SELECT * FROM hearing.fittings_labeled_october))
ORDER BY cost
LIMIT 1;
-- --8<-- [end:threshold]

-- --8<-- [start:score]
MERGE hearing.scores AS t
USING (
  SELECT device_id, predicted_returned AS flagged,
    p.prob AS return_prob
  FROM ML.PREDICT(
    MODEL hearing.returns,
    (SELECT f.* FROM hearing.fittings AS f
     WHERE NOT EXISTS (
       SELECT 1 FROM hearing.scores AS d
       WHERE d.device_id = f.device_id
         AND d.model = 'returns_7')),
    STRUCT(0.11 AS threshold)),
    UNNEST(predicted_returned_probs) AS p
  WHERE p.label = 'yes'
) AS s
ON t.device_id = s.device_id AND t.model = 'returns_7'
WHEN NOT MATCHED THEN
  INSERT (device_id, model, flagged, return_prob, scored_at)
  VALUES (s.device_id, 'returns_7', s.flagged,
          s.return_prob, CURRENT_TIMESTAMP());
-- --8<-- [end:score]

-- --8<-- [start:doors]
-- a network trained in PyTorch, exported to ONNX
CREATE OR REPLACE MODEL hearing.noise_net
OPTIONS (model_type = 'ONNX',
         model_path = 'gs://hearing-models/noise.onnx');

-- a model on an endpoint; names as in its JSON request
CREATE OR REPLACE MODEL hearing.fit_check
INPUT (age INT64, loss_db ARRAY<FLOAT64>)
OUTPUT (risk FLOAT64)
REMOTE WITH CONNECTION `maker.eu.models`
OPTIONS (endpoint = 'https://ENDPOINT_URL');

-- a Gemini model, untuned
CREATE OR REPLACE MODEL hearing.gemini
REMOTE WITH CONNECTION `maker.eu.models`
OPTIONS (endpoint = 'GEMINI_MODEL');
-- --8<-- [end:doors]

-- --8<-- [start:retry]
MERGE hearing.notes_read AS t
USING (
  SELECT note_id, result, status
  FROM AI.GENERATE_TEXT(
    MODEL hearing.gemini,
    (SELECT n.note_id, n.prompt FROM hearing.notes AS n
     WHERE NOT EXISTS (
       SELECT 1 FROM hearing.notes_read AS d
       WHERE d.note_id = n.note_id
         AND d.status NOT LIKE 'A retryable error%')),
    STRUCT(64 AS max_output_tokens))
) AS s
ON t.note_id = s.note_id
WHEN MATCHED THEN
  UPDATE SET result = s.result, status = s.status
WHEN NOT MATCHED THEN
  INSERT (note_id, result, status)
  VALUES (s.note_id, s.result, s.status);
-- --8<-- [end:retry]
