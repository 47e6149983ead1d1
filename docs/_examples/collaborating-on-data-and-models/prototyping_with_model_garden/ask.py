"""One function that hides the route to a model; here a hosted one. It needs `google-genai` and a project to call."""

from google import genai

MODEL = "MODEL_ID"  # of a Gemini model, or from a card that has "API Service" in its name
FIELDS = {
    "type": "OBJECT",
    "properties": {
        "note": {"type": "STRING", "nullable": True},
        "kilograms": {"type": "NUMBER", "nullable": True},
        "year": {"type": "INTEGER", "nullable": True},
    },
}

# --8<-- [start:ask]
client = genai.Client(enterprise=True, project="bells",
                      location="europe-west4")


def ask(prompt: str, letter: str) -> str:
    answer = client.models.generate_content(
        model=MODEL,
        contents=prompt + letter,
        config={"temperature": 0, "seed": 7,
                "response_mime_type": "application/json",
                "response_schema": FIELDS},
    )
    return answer.text
# --8<-- [end:ask]
