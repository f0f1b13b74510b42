import type { FastifyRequest } from "fastify";
import { AppError } from "#contract/errors.ts";

/** Refuses writes that another site's page sends with this person's cookie (CSRF), beside SameSite on the cookie. */
export async function refuseOtherSites(request: FastifyRequest): Promise<void> {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers["sec-fetch-site"];
  const origin = request.headers.origin;
  const foreign =
    (site !== undefined && site !== "same-origin" && site !== "none") || (origin !== undefined && hostOf(origin) !== request.headers.host);
  if (foreign) throw new AppError("forbidden", "other-site", "Yêu cầu này đến từ một trang khác nên không được nhận.");
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : "";
}
