import { searchKey } from "#contract/names.ts";
import type { SignInStep } from "#contract/sign-in-steps.ts";
import { habitualPasswords } from "./shipped.ts";

/** How long a user name rests after wrong passwords or codes: nothing for four, then one minute, doubling to an hour at most. */
export function nameRestsUntil(failures: number, now: Date): Date | null {
  return restsUntil(failures, { from: 5, longestMinutes: 60 }, now);
}

/** The same for a network address, behind which a whole office may sit: nothing for 99, then one minute, doubling to 15 at most. */
export function addressRestsUntil(failures: number, now: Date): Date | null {
  return restsUntil(failures, { from: 100, longestMinutes: 15 }, now);
}

function restsUntil(failures: number, limit: { from: number; longestMinutes: number }, now: Date): Date | null {
  if (failures < limit.from) return null;
  const minutes = Math.min(limit.longestMinutes, 2 ** (failures - limit.from));
  return new Date(now.getTime() + minutes * 60_000);
}

/** What is known of an account whose password (or identity) was just proved, or which has just passed a step. */
export interface AtTheDoor {
  passed: SignInStep | null;
  hasAuthenticator: boolean;
  mustChangePassword: boolean;
  mustEnrol: boolean;
}

/** The next step asked before the session opens; null when none is left. The code always comes first. */
export function nextStep({ passed, hasAuthenticator, mustChangePassword, mustEnrol }: AtTheDoor): SignInStep | null {
  if (passed === null && hasAuthenticator) return "second-factor";
  if (mustChangePassword) return "new-password";
  return mustEnrol && !hasAuthenticator ? "enrolment" : null;
}

export interface PasswordPolicy {
  /** Least number of characters: the rule sign_in.password_length. */
  length: number;
  /** Lower case, without accents. */
  common: ReadonlySet<string>;
}

/** Why a new password is refused, as a sentence for people; null when it may be used. */
export function passwordProblem(password: string, userName: string, { length, common }: PasswordPolicy): string | null {
  const typed = searchKey(password.normalize("NFKC"));
  if ([...password.normalize("NFC")].length < length) return `Mật khẩu cần ít nhất ${length} ký tự.`;
  if (userName.length >= 4 && typed.includes(userName)) return "Mật khẩu không nên chứa tên đăng nhập. Chọn mật khẩu khác.";
  if (new Set(typed).size < 5) return "Mật khẩu lặp lại quá ít ký tự. Chọn mật khẩu khác.";
  const guesses = [typed, typed.replaceAll(/[^a-z0-9]/g, ""), bareWord(typed)];
  return guesses.some((guess) => common.has(guess) || habitualPasswords.has(guess))
    ? "Mật khẩu này nhiều người dùng nên dễ bị đoán. Chọn một câu ngắn chỉ mình biết."
    : null;
}

/** "M@tkhau-2026!" is the word people thought of, with what forms ask for around and inside it. */
function bareWord(typed: string): string {
  const word = typed.replace(/^[^a-z]+|[^a-z]+$/g, "");
  return word
    .replaceAll("@", "a")
    .replaceAll("0", "o")
    .replaceAll("$", "s")
    .replaceAll(/[^a-z]/g, "");
}

/** "Chrome trên Windows": enough for a person to recognise the own browser. */
export function browserName(userAgent: string): string {
  const browser = firstMatch(userAgent, [
    [/Edg/, "Edge"],
    [/coc_coc/i, "Cốc Cốc"],
    [/OPR|Opera/, "Opera"],
    [/Firefox|FxiOS/, "Firefox"],
    [/Chrome|CriOS/, "Chrome"],
    [/Safari/, "Safari"],
  ]);
  const system = firstMatch(userAgent, [
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Windows/, "Windows"],
    [/Mac OS/, "macOS"],
    [/Linux/, "Linux"],
  ]);
  return [browser ?? "Trình duyệt khác", system].filter(Boolean).join(" trên ");
}

function firstMatch(text: string, names: readonly (readonly [RegExp, string])[]): string | undefined {
  return names.find(([shape]) => shape.test(text))?.[1];
}
