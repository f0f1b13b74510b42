import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Transaction } from "#server/db/connect.ts";

const period = 30;

export interface Authenticator {
  id: number;
  secret: Buffer;
}

/** RFC 6238 as every application on a telephone has it: SHA-1, six digits, thirty seconds. */
export function totpOf(secret: Buffer, userName: string): TOTP {
  const buffer = new Uint8Array(secret).buffer;
  return new TOTP({ issuer: "Nền Nếp", label: userName, secret: new Secret({ buffer }), algorithm: "SHA1", digits: 6, period });
}

/** True for the code of this half minute or a neighbour, once: the step is noted in the same statement that takes it. */
export async function takeCode(tx: Transaction, authenticator: Authenticator, code: string, now: Date): Promise<boolean> {
  const delta = totpOf(authenticator.secret, "").validate({ token: code.replaceAll(/\s/g, ""), timestamp: now.getTime(), window: 1 });
  if (delta === null) return false;
  const step = Math.floor(now.getTime() / 1000 / period) + delta;
  const taken = await tx
    .updateTable("account_authenticators")
    .set({ last_step: step })
    .where("id", "=", authenticator.id)
    .where("last_step", "<", step)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** True for a recovery code that was not used yet; it is used by that. */
export async function takeRecoveryCode(tx: Transaction, authenticatorId: number, typed: string, now: Date): Promise<boolean> {
  const taken = await tx
    .updateTable("recovery_codes")
    .set({ used_at: now })
    .where("code_hash", "=", hashCode(authenticatorId, typed))
    .where("authenticator_id", "=", authenticatorId)
    .where("used_at", "is", null)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** Ten new codes, to be shown once; the set before ends. */
export async function writeRecoveryCodes(tx: Transaction, authenticatorId: number, now: Date): Promise<string[]> {
  await tx
    .updateTable("recovery_codes")
    .set({ ended_at: now })
    .where("authenticator_id", "=", authenticatorId)
    .where("ended_at", "is", null)
    .execute();
  const codes = Array.from({ length: 10 }, () => new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase());
  const rows = codes.map((code) => ({ code_hash: hashCode(authenticatorId, code), authenticator_id: authenticatorId, created_at: now }));
  await tx.insertInto("recovery_codes").values(rows).execute();
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, "$1-"));
}

function hashCode(authenticatorId: number, typed: string): Buffer {
  const code = typed.toLowerCase().replaceAll(/[^a-z2-7]/g, "");
  return createHash("sha256").update(`${authenticatorId}:${code}`).digest();
}
