import argon2 from "@node-rs/argon2";

/** argon2id with the parameters recommended by OWASP (19 MiB, 2 passes). */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return argon2.hash(password.normalize("NFC"), strength);
}

export function checkPassword(passwordHash: string, password: string): Promise<boolean> {
  return argon2.verify(passwordHash, password.normalize("NFC"));
}

/** True for a hash made with other parameters than today's: it is made anew when the password is next at hand. */
export function isWeakerHash(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = strength;
  return !passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

/** A hash of nothing anybody types: an unknown user name costs the same time as a known one. */
export const nobodysHash = hashPassword("không ai dùng mật khẩu này");
