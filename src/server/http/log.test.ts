// What an office's log may hold: nothing that a person typed or that the books say.
import { afterEach, expect, test, vi } from "vitest";
import { AppError } from "#contract/errors.ts";
import { readConfig } from "../config.ts";
import { describeError } from "./log.ts";
import { openHttp } from "./open-http.ts";

const written: string[] = [];
vi.spyOn(process.stderr, "write").mockImplementation((piece) => {
  written.push(String(piece));
  return true;
});
afterEach(() => void written.splice(0));

const secrets = ["Nguyễn Thị Riêng", "001099000001", "mat-khau-bi-mat", "phien-bi-mat"];

/** As PostgreSQL's driver throws them. */
function databaseError(): Error {
  return Object.assign(new Error(`invalid input syntax for type date: "${secrets[0]}"`), {
    code: "22007",
    constraint: "members_citizen_number_key",
    detail: `Key (citizen_number)=(${secrets[1]}) already exists.`,
    where: `unnamed portal parameter $1 = '${secrets[2]}'`,
  });
}

test.each<[string, () => unknown]>([
  ["the database's message, detail and parameters", databaseError],
  ["a runtime's message that quotes a value", () => new TypeError(`Cannot create property 'x' on string '${secrets[0]}'`)],
  ["a parser's message", () => new SyntaxError(`Unexpected token 'N', "${secrets[0]}" is not valid JSON`)],
  ["a cause", () => new Error(`not a period: ${secrets[0]}`, { cause: databaseError() })],
  ["what is no error", () => ({ name: secrets[0], number: secrets[1] })],
])("an unexpected failure is logged without %s", async (_, failure) => {
  const http = await openHttp(readConfig({}));
  http.post("/api/members/:memberId", () => {
    throw failure();
  });
  const answer = await http.inject({
    method: "POST",
    url: `/api/members/7?text=${encodeURIComponent(secrets[0] ?? "")}`,
    headers: { cookie: `nennep_session=${secrets[3]}`, "x-forwarded-for": secrets[1] ?? "", "user-agent": secrets[2] ?? "" },
    payload: { fullName: secrets[0], citizenNumber: secrets[1], password: secrets[2] },
  });
  await http.close();
  expect(answer.statusCode).toBe(500);
  const log = written.join("");
  for (const secret of secrets) expect(log + answer.body).not.toContain(secret);
  const line = JSON.parse(log);
  expect(line).toMatchObject({ level: "error", req: { method: "POST", route: "/api/members/:memberId" } });
  expect(answer.json().message).toContain(line.reqId);
});

test("where it went wrong stays: the place in our code, and of the database its code and constraint", () => {
  expect(describeError(databaseError())).toMatchObject({ code: "22007", constraint: "members_citizen_number_key", message: "" });
  expect(describeError(databaseError()).stack).toContain("log.test.ts");
  const bug = new TypeError("Cannot read properties of undefined (reading 'heldOn')");
  expect(describeError(bug).message).toBe(bug.message);
});

test.each([
  ["forbidden", "no-permission", 1],
  ["unauthenticated", "wrong-password", 1],
  ["unauthenticated", "signed-out", 0],
  ["not-found", "not-found", 0],
] as const)("a refusal as %s, %s makes %i lines, with reason, route and address", async (kind, reason, lines) => {
  const http = await openHttp(readConfig({}));
  http.get("/api/members/:memberId", () => {
    throw new AppError(kind, reason, `Không mở được hồ sơ của ${secrets[0]}`);
  });
  await http.inject(`/api/members/7?text=${secrets[2]}`);
  await http.close();
  expect(written).toHaveLength(lines);
  const told = { level: "warn", reason, address: "127.0.0.1", req: { method: "GET", route: "/api/members/:memberId" } };
  for (const line of written) expect(JSON.parse(line)).toMatchObject(told);
  for (const secret of secrets) expect(written.join("")).not.toContain(secret);
});
