import { dictionary } from "@zxcvbn-ts/language-common";
import { ruleError } from "#contract/errors.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import { passwordProblem } from "../rules.ts";

const common: ReadonlySet<string> = new Set(dictionary["passwords-common"].map(String));

export interface PasswordChoice {
  password: string;
  userName: string;
  /** Where the account belongs: its rule decides the length. Null for one without a role. */
  organisationId: number | null;
}

/** Refuses a password that is too short, holds the user name or is on everybody's list. */
export async function checkNewPassword(reader: Reader, choice: PasswordChoice, today: string): Promise<void> {
  const length = await rule(reader, "sign_in.password_length", choice.organisationId, today);
  const problem = passwordProblem(choice.password, choice.userName, { length, common });
  if (problem) throw ruleError("weak-password", "password", problem);
}
