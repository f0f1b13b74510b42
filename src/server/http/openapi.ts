import * as z from "zod/mini";
import type { Endpoint } from "#contract/endpoint.ts";

/** The OpenAPI 3.1 description of all endpoints, made from the same schemas that guard them. */
export function describeApi(endpoints: readonly Endpoint[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describe(endpoint) };
  }
  return { openapi: "3.1.0", info: { title: "Nền Nếp", version, description: "Mọi số liệu và thao tác của chương trình." }, paths };
}

interface ObjectSchema {
  properties?: Record<string, object>;
  required?: string[];
}

function describe(endpoint: Endpoint): object {
  const input = toJson(endpoint.input, "input");
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  const others = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name));
  const pathParameters = inPath.map((name) => ({ name, in: "path", required: true, schema: input.properties?.[name] ?? {} }));
  const queryParameters = others.map(([name, schema]) => ({
    name,
    in: "query",
    required: input.required?.includes(name) ?? false,
    schema,
  }));
  const body = {
    type: "object",
    properties: Object.fromEntries(others),
    required: (input.required ?? []).filter((name) => !inPath.includes(name)),
  };
  return {
    summary: endpoint.summary,
    description: `Quyền: ${endpoint.permission}`,
    tags: [endpoint.path.split("/")[2]],
    parameters: endpoint.method === "GET" ? [...pathParameters, ...queryParameters] : pathParameters,
    ...(endpoint.method !== "GET" && { requestBody: { content: requestContent(endpoint, body) } }),
    responses: {
      200: { description: "Được", ...answerContent(endpoint) },
      default: { description: "Không được: kind, reason, message, fields" },
    },
  };
}

function requestContent(endpoint: Endpoint, body: object): object {
  if (endpoint.carries !== "upload") return { "application/json": { schema: body } };
  const file = { type: "string", format: "binary" };
  return { "multipart/form-data": { schema: { type: "object", properties: { input: body, file }, required: ["file"] } } };
}

function answerContent(endpoint: Endpoint): object {
  if (endpoint.carries === "file") return { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } };
  return { content: { "application/json": { schema: toJson(endpoint.output, "output") } } };
}

function toJson(schema: z.ZodMiniType, io: "input" | "output"): ObjectSchema {
  // Conversions (text to number, to flag) have no JSON Schema of their own; "any" is the honest answer there.
  return z.toJSONSchema(schema, { io, unrepresentable: "any" }) as ObjectSchema;
}
