import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import { isSecure } from "./headers.ts";

type Setting = Pick<Config, "publicUrl">;

/** A request with its answer, and what the settings say of the address. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly config: Setting;
}

/** Behind HTTPS a name begins with `__Host-`: the browser then takes it from nobody but this host, over HTTPS, for all paths. */
function fullName(request: FastifyRequest, config: Setting, name: string): string {
  return isSecure(request, config) ? `__Host-${name}` : name;
}

export function readCookie(request: FastifyRequest, config: Setting, name: string): string | undefined {
  return request.cookies[fullName(request, config, name)];
}

/** Sets a cookie that scripts cannot read, or takes it away with null. Lax: a link from elsewhere still finds its reader signed in. */
export function writeCookie({ request, reply, config }: Exchange, name: string, value: string | null): void {
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure(request, config) } as const;
  if (value === null) reply.clearCookie(fullName(request, config, name), options);
  else reply.setCookie(fullName(request, config, name), value, options);
}
