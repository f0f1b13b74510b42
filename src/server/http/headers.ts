import helmet from "@fastify/helmet";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

/** Styles may be inline because the component library sets sizes on elements; scripts never. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  // A file is looked at inside a page: made there, of bytes that were fetched, never an address.
  frameSrc: ["blob:"],
  workerSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** What a browser could do and this program never asks for. */
const unused = ["accelerometer", "camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb"];
const permissionsPolicy = unused.map((feature) => `${feature}=()`).join(", ");

/** A year, as OWASP asks for; only sent where the connection is secure, so that a trial over plain HTTP stays possible. */
const strictTransport = "max-age=31536000; includeSubDomains";

/** What every answer carries. Answers of the API are personal and kept by nobody; files of the client say for themselves how long. */
export async function setHeaders(http: FastifyInstance, config: Config): Promise<void> {
  await http.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy },
    strictTransportSecurity: false,
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "same-origin" },
  });
  http.addHook("onRequest", async (request, reply) => {
    reply.header("permissions-policy", permissionsPolicy);
    if (isSecure(request, config)) reply.header("strict-transport-security", strictTransport);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
  });
}

/** The browser speaks HTTPS: to us, to a proxy that we believe, or to one that the public address tells of. */
export function isSecure(request: FastifyRequest, config: Pick<Config, "publicUrl">): boolean {
  return request.protocol === "https" || (config.publicUrl?.startsWith("https:") ?? false);
}
