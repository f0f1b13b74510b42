/** How much and how long one caller may take of the server. Milliseconds and bytes. Tests give smaller ones. */
export interface Limits {
  /** JSON of the largest form: minutes of a cell with 2,000 people is about 400 kB. Uploads have their own limit. */
  readonly body: number;
  /** Levels of arrays and objects in JSON; the deepest form has five. */
  readonly depth: number;
  /** Until the last header has come. */
  readonly headers: number;
  /** Until the last byte of a JSON body has come. */
  readonly jsonBody: number;
  /** Until the last byte of any request has come: 30 MB over one megabit a second. */
  readonly request: number;
  /** A connection on which nothing moves, also while the answer is computed; longer than the slowest statement may run. */
  readonly silence: number;
  /** A connection kept open for the next request; longer than a proxy keeps it. */
  readonly keepAlive: number;
  /** How often the first and third are looked at. */
  readonly lookEvery: number;
  /** Connections at once; more are closed. */
  readonly connections: number;
  /** Requests to the API from one address within a minute. A page asks five times, an office of a hundred shares one address. */
  readonly perMinute: number;
}

export const usualLimits: Limits = {
  body: 2 * 1024 * 1024,
  depth: 32,
  headers: 15_000,
  jsonBody: 30_000,
  request: 300_000,
  silence: 150_000,
  keepAlive: 72_000,
  lookEvery: 5_000,
  connections: 2_000,
  perMinute: 3_000,
};
