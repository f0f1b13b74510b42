import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { AppError, type ErrorBody, statusOf } from "#contract/errors.ts";
import { logRefusal } from "./log.ts";

/** Sentences for what a schema refuses without a sentence of its own. */
export function speakVietnamese(): void {
  z.config({ localeError: (issue) => sentenceFor(issue.code, issue.input) });
}

function sentenceFor(code: string | undefined, input: unknown): string {
  if (input === undefined || input === null || input === "") return "Cần nhập ô này.";
  if (code === "too_big") return "Giá trị này quá lớn.";
  if (code === "too_small") return "Giá trị này quá nhỏ.";
  return "Giá trị này chưa đúng dạng.";
}

/** A schema's refusal as our own error: one sentence per field. */
export function invalid(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): AppError {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.map(String).join("."), issue.message]));
  return new AppError("invalid", "invalid-input", "Có ô nhập chưa đúng. Xem lời nhắn tại từng ô.", { fields });
}

/** The only place where an error becomes an HTTP status. Unexpected ones are logged once and tell nothing outside. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = knownError(error);
  const isUnexpected = known.kind === "internal";
  if (isUnexpected) request.log.error({ err: error, req: request }, "unexpected error");
  // Somebody may be trying doors. A flood is not logged line by line: that would be a second one.
  if (isTelling(known)) logRefusal(request.log, request, known.reason);
  const message = isUnexpected ? `${known.message} Mã sự cố: ${request.id}.` : known.message;
  const body: ErrorBody = { kind: known.kind, reason: known.reason, message };
  if (known.fields) body.fields = known.fields;
  if (known.current !== undefined) body.current = known.current;
  return reply.status(statusOf[known.kind]).header("cache-control", "no-store").send(body);
}

/** No right to it, another site, a wrong password or code; not a session that ran out, which happens to everybody. */
function isTelling({ kind, reason }: AppError): boolean {
  return kind === "forbidden" || (kind === "unauthenticated" && reason !== "signed-out");
}

function knownError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = (error as Partial<FastifyError>).statusCode; // fastify's own errors carry a status
  if (status === 413) return new AppError("too-large", "too-large", "Nội dung gửi lên lớn quá mức cho phép.");
  if (status === 429)
    return new AppError("too-many", "too-many-requests", "Quá nhiều yêu cầu trong thời gian ngắn. Chờ một phút rồi thử lại.");
  if (status !== undefined && status >= 400 && status < 500) return new AppError("invalid", "malformed", "Yêu cầu gửi lên chưa đúng dạng.");
  return (
    databaseError(error) ??
    new AppError("internal", "unexpected", "Máy chủ gặp sự cố và chưa ghi gì. Thử lại sau ít phút, hoặc báo quản trị.")
  );
}

/** What a constraint refused in a race between two people is a conflict; a number or text out of range is bad input. */
function databaseError(error: unknown): AppError | undefined {
  const code = (error as { code?: unknown }).code; // PostgreSQL's SQLSTATE
  if (code === "23505" || code === "23P01" || code === "40001" || code === "40P01") {
    return new AppError("conflict", "changed-meanwhile", "Có người vừa ghi cùng nội dung này. Tải lại để xem rồi ghi tiếp.");
  }
  // lock_timeout: an import or another person holds the same rows for long.
  if (code === "55P03") {
    return new AppError("conflict", "busy", "Có việc khác đang ghi vào đúng phần này và chưa xong. Chờ ít phút rồi làm lại bước này.");
  }
  if (code === "22003" || code === "22008" || code === "22021" || code === "22P05") {
    return new AppError("invalid", "out-of-range", "Có giá trị ngoài phạm vi cho phép.");
  }
  return undefined;
}
