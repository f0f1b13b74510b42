/** The environment as a person wrote it. A settings file asks for its variables and says what is wrong with each. */
export interface Settings {
  /** The variable without surrounding spaces; null when it is missing or empty. */
  given(name: string): string | null;
  /** Notes one Vietnamese sentence that names the variable. All of them are told at once. Never quote a secret. */
  refuse(sentence: string): void;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Lets `read` take what it needs. Throws one Error with all sentences when anything was refused. */
export function readSettings<T>(env: Environment, read: (settings: Settings) => T): T {
  const problems: string[] = [];
  const given = (name: string) => env[name]?.trim() || null;
  const settings = read({ given, refuse: (sentence) => void problems.push(sentence) });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return settings;
}
