// A browser before sign-in: keeps the cookies it is given and sends them back, as caller of endpoints.
import type { CallInputOf, Endpoint, OutputOf } from "#contract/endpoint.ts";
import { AppError, type ErrorBody } from "#contract/errors.ts";
import type { App } from "#server/app.ts";

export interface Browser {
  /** Calls an endpoint without parts in its path; a refusal is thrown as AppError. */
  call<E extends Endpoint>(endpoint: E, input: CallInputOf<E>): Promise<OutputOf<E>>;
  readonly cookies: Map<string, string>;
}

interface Seat {
  address?: string;
  headers?: Record<string, string>;
}

let seats = 0;

/** Each browser sits at an address of its own, unless told where. */
export function openBrowser(app: App, { address = `10.1.${++seats >> 8}.${seats & 255}`, headers = {} }: Seat = {}): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async call(endpoint, input) {
      const response = await app.http.inject({
        method: endpoint.method,
        url: endpoint.path,
        remoteAddress: address,
        headers: {
          ...headers,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        },
        ...(endpoint.method !== "GET" && { payload: input as object }), // inputs are objects
      });
      for (const { name, value } of response.cookies) cookies.set(name, value);
      const answer: unknown = JSON.parse(response.body);
      if (response.statusCode < 400) return answer as OutputOf<typeof endpoint>; // the server has checked its own answer
      const { kind, reason, message, ...more } = answer as ErrorBody; // every refusal has this shape
      throw new AppError(kind, reason, message, more);
    },
  };
}
