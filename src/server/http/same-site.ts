import type { FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import { AppError } from "#contract/errors.ts";
import type { Config } from "../config.ts";
import { isSecure } from "./headers.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site's page sends with this person's cookie (CSRF), beside SameSite on the cookie. A browser tells
 * where a request comes from in Sec-Fetch-Site, an older one in Origin; a program tells nothing, and has no cookie by accident.
 */
export function refuseOtherSites(config: Pick<Config, "publicUrl">): onRequestAsyncHookHandler {
  return async (request) => {
    if (reading.has(request.method) ? !isStrayRead(request) : !isForeignWrite(request, config)) return;
    throw new AppError("forbidden", "other-site", "Yêu cầu này đến từ một trang khác nên không được nhận.");
  };
}

/** Another site may send people here by a link; its scripts, images and frames get nothing of the API. */
function isStrayRead({ url, headers }: FastifyRequest): boolean {
  const isOther = headers["sec-fetch-site"] === "cross-site" || headers["sec-fetch-site"] === "same-site";
  return url.startsWith("/api/") && isOther && !(headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document");
}

function isForeignWrite(request: FastifyRequest, config: Pick<Config, "publicUrl">): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  return origin !== undefined && origin !== config.publicUrl && !isOwn(origin, request, isSecure(request, config));
}

/** The host that the request was sent to; a page of the same host over plain HTTP is foreign once we speak HTTPS. */
function isOwn(origin: string, request: FastifyRequest, secure: boolean): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  const asked = `${protocol}//${request.host}`; // read the same way: a port that is the usual one goes
  return URL.canParse(asked) && new URL(asked).host === host && (!secure || protocol === "https:");
}
