-- A water board: which of nine desks answers a letter of complaint?

-- --8<-- [start:tune]
CREATE OR REPLACE MODEL board.desk_tuned
REMOTE WITH CONNECTION `board.eu.models`
OPTIONS (
  endpoint = 'GEMINI_MODEL_THAT_CAN_BE_TUNED',
  prompt_col = 'prompt',
  input_label_cols = ['label'],
  max_iterations = 2700,
  data_split_method = 'CUSTOM',
  data_split_col = 'is_validation',
  evaluation_task = 'CLASSIFICATION')
AS
SELECT
  CONCAT('Name the desk for this letter: ', letter) AS prompt,
  desk AS label,
  is_validation
FROM board.letters
WHERE received < '2026-06-01';
-- --8<-- [end:tune]

-- --8<-- [start:evaluate]
SELECT * FROM ML.EVALUATE(
  MODEL board.desk_tuned,
  (SELECT CONCAT('Name the desk for this letter: ', letter)
     AS prompt, desk AS label
   FROM board.letters_held_out),
  STRUCT('classification' AS task_type));

SELECT * FROM ML.EVALUATE(
  MODEL board.gemini,
  (SELECT CONCAT(b.best_prompt, letter) AS input_text,
     desk AS output_text
   FROM board.letters_held_out CROSS JOIN board.prompts AS b),
  STRUCT('classification' AS task_type));
-- --8<-- [end:evaluate]

-- --8<-- [start:rows]
SELECT h.letter_id, h.incident,
  LOWER(TRIM(p.result)) = LOWER(h.desk) AS prompted,
  LOWER(TRIM(t.result)) = LOWER(h.desk) AS tuned
FROM board.letters_held_out AS h
JOIN board.answers_prompted AS p USING (letter_id)
JOIN board.answers_tuned AS t USING (letter_id)
WHERE p.status = '' AND t.status = '';
-- --8<-- [end:rows]
