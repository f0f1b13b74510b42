import { Alert } from "@mantine/core";
import type { Wrong } from "../rules.ts";

/** What could not be taken, each at its word. */
export function WrongWords({ wrong }: { wrong: readonly Wrong[] }) {
  if (wrong.length === 0) return null;
  return (
    <Alert color="bad" role="alert" styles={{ message: { color: "var(--ink)" } }}>
      {wrong.map(({ from, word, message }) => (
        <div key={from}>
          “<strong>{word}</strong>”: {message}
        </div>
      ))}
    </Alert>
  );
}
