/** The only fetch in the client: the contract says where, how and what comes back. */
import type { CallInputOf, Endpoint, OutputOf } from "#contract/endpoint.ts";
import { AppError, type ErrorBody, errorKinds } from "#contract/errors.ts";

const jsonHeaders = { "content-type": "application/json" };
/** The server takes no larger file; told before the file travels. */
const largestUpload = 30 * 1024 * 1024;

export async function call<E extends Endpoint>(endpoint: E, input: CallInputOf<E>, signal?: AbortSignal): Promise<OutputOf<E>> {
  const { url, body } = address(endpoint, input);
  const response = await send(url, {
    method: endpoint.method,
    ...(body === undefined ? {} : { headers: jsonHeaders, body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await failure(response);
  // The server parsed its answer with the endpoint's output schema.
  return (response.status === 204 ? undefined : await response.json()) as OutputOf<E>;
}

/** Where a file endpoint answers; usable as `href` of a download link. */
export function fileUrl<E extends Endpoint>(endpoint: E, input: CallInputOf<E>): string {
  return address({ method: "GET", path: endpoint.path }, input).url;
}

/** Fetches a file and hands it to the browser under the name the server gave. */
export async function download<E extends Endpoint>(endpoint: E, input: CallInputOf<E>): Promise<void> {
  const { url, body } = address(endpoint, input);
  const response = await send(url, {
    method: endpoint.method,
    ...(body === undefined ? {} : { headers: jsonHeaders, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await failure(response);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName(response.headers.get("content-disposition") ?? "");
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(link.href);
}

/** Sends one file beside the input; `onProgress` gets 0 to 1. */
export function upload<E extends Endpoint>(
  endpoint: E,
  input: CallInputOf<E>,
  file: File,
  onProgress?: (share: number) => void,
): Promise<OutputOf<E>> {
  if (file.size > largestUpload) {
    const message = "Tệp lớn hơn 30 MB. Chia tệp thành nhiều phần rồi nhập từng phần.";
    return Promise.reject(new AppError("too-large", "file-too-large", message, { fields: { file: message } }));
  }
  const { url, body } = address({ method: endpoint.method, path: endpoint.path }, input);
  const form = new FormData();
  // The input goes first: the server reads it before the file streams in.
  form.append("input", JSON.stringify(body ?? {}));
  form.append("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, url);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(offline());
    request.onload = () => {
      const answer = readJson(request.responseText);
      if (request.status >= 200 && request.status < 300)
        resolve(answer as OutputOf<E>); // parsed by the server
      else reject(toAppError(answer, request.status));
    };
    request.send(form);
  });
}

function address(endpoint: Pick<Endpoint, "method" | "path">, input: unknown): { url: string; body: unknown } {
  const rest = new Map(Object.entries((input ?? {}) as Record<string, unknown>)); // inputs are objects by contract
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  if (endpoint.method !== "GET") return { url: path, body: Object.fromEntries(rest) };
  const query = new URLSearchParams();
  for (const [name, value] of rest) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return { url: text === "" ? path : `${path}?${text}`, body: undefined };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw offline();
  }
}

async function failure(response: Response): Promise<AppError> {
  return toAppError(readJson(await response.text()), response.status);
}

function toAppError(answer: unknown, status: number): AppError {
  if (isErrorBody(answer)) {
    return new AppError(answer.kind, answer.reason, answer.message, {
      ...(answer.fields ? { fields: answer.fields } : {}),
      current: answer.current,
    });
  }
  if (status === 413) return new AppError("too-large", "too-large", "Tệp lớn hơn mức máy chủ nhận.");
  return new AppError("internal", `http-${status}`, "Máy chủ chưa trả lời được. Thử lại sau ít phút.");
}

function isErrorBody(answer: unknown): answer is ErrorBody {
  if (typeof answer !== "object" || answer === null || !("kind" in answer) || !("message" in answer)) return false;
  return typeof answer.message === "string" && errorKinds.some((kind) => kind === answer.kind);
}

function offline(): AppError {
  return new AppError("internal", "offline", "Không nối được với máy chủ. Kiểm tra mạng rồi thử lại.");
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)/i.exec(disposition)?.[1] ?? "tep");
}
