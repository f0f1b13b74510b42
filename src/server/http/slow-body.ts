import type { FastifyRequest, preParsingAsyncHookHandler } from "fastify";
import { AppError } from "#contract/errors.ts";
import type { Limits } from "./limits.ts";

/** A form of a few kilobytes that drips in byte by byte holds a connection for nothing. Uploads may take their time. */
export function limitBodyTime({ jsonBody }: Pick<Limits, "jsonBody">): preParsingAsyncHookHandler {
  return async (request: FastifyRequest, _reply, payload) => {
    if (request.isMultipart()) return payload;
    const timer = setTimeout(() => request.raw.destroy(tooSlow()), jsonBody);
    const stop = () => clearTimeout(timer);
    request.raw.once("end", stop).once("close", stop);
    return payload;
  };
}

function tooSlow(): AppError {
  return new AppError("invalid", "too-slow", "Yêu cầu gửi lên quá chậm. Kiểm tra mạng rồi thử lại.");
}
