import type { FastifyInstance } from "fastify";
import { AppError } from "#contract/errors.ts";
import type { Limits } from "./limits.ts";

export const malformed = () => new AppError("invalid", "malformed", "Yêu cầu gửi lên chưa đúng dạng.");

/**
 * JSON is the only body besides an upload: strict UTF-8, no deeper than a form can be (a deep one would overflow the stack
 * of whatever walks through it), no `__proto__`. Anything else is refused by its content type.
 */
export function readJsonStrictly(http: FastifyInstance, limits: Pick<Limits, "depth">): void {
  const parse = http.getDefaultJsonParser("error", "error");
  http.removeContentTypeParser(["application/json", "text/plain"]);
  http.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const text = decode(body as Buffer); // parseAs says so
    if (text === null || isDeeperThan(limits.depth, text)) return done(malformed());
    parse(request, text, done);
  });
}

function decode(body: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

/** Counts brackets outside of strings, before anything is built of them. */
export function isDeeperThan(most: number, json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (inString) {
      if (sign === "\\") at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
