// Against a real provider (oidc-provider) that listens on this machine: everything goes over HTTP as in an office.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type App, buildApp } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { type Browser, openBrowser } from "#test/browser.ts";
import { now, openWorld, password, type World } from "#test/world.ts";
import { setRegulation } from "../../../regulations/contract.ts";
import { bindIdentity, endIdentity, finishProvider, getOwnSignIn, getSession, signIn, startProvider } from "../contract.ts";

const publicUrl = "http://nennep.test";
const clientSecret = "mot-bi-mat-dai-cua-nha-cung-cap";

/** Whoever signs in at the provider next, and what it says of them. */
const person = { subject: "s-1", claims: {} as Record<string, unknown> };

let world: World;
let server: Server;
let issuer: string;
let app: App;

beforeAll(async () => {
  world = await openWorld();
  server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a port, not a pipe
  const provider = new Provider(issuer, {
    clients: [{ client_id: "nennep", client_secret: clientSecret, redirect_uris: [`${publicUrl}/dang-nhap/chung`] }],
    claims: { profile: ["preferred_username"], email: ["email", "email_verified"] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...person.claims }) }),
    pkce: { required: () => true },
    cookies: { keys: ["chi-cho-kiem-thu"] },
  });
  server.on("request", (request, response) => void provider.callback()(request, response));
  const settings = { PUBLIC_URL: publicUrl, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "nennep", OIDC_CLIENT_SECRET: clientSecret };
  const config = {
    ...readConfig({ ...settings, OIDC_NAME: "Tài khoản Tỉnh" }),
    databaseUrl: world.databaseUrl,
    logLevel: "silent" as const,
  };
  app = await buildApp(config, world.app.routes.db, () => world.clock.now);
});
afterAll(async () => {
  await app.http.close();
  server.close();
});
beforeEach(() => {
  person.claims = {};
});

/** Goes through the provider's own pages as a browser does, and comes back with what stands behind the return address. */
async function passProvider(start: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  let body: URLSearchParams | null = null;
  for (let hops = 0; hops < 12; hops++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie }, ...(body && { method: "POST", body }) });
    for (const line of answer.headers.getSetCookie())
      cookies.set(line.split("=")[0] ?? "", line.split(";")[0]?.split("=").slice(1).join("=") ?? "");
    const location = answer.headers.get("location");
    if (location) {
      url = new URL(location, url);
      body = null;
      if (url.origin === publicUrl) return url.search;
    } else {
      const page = await answer.text();
      const form = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (!form) throw new Error(`the provider shows no form at ${url.pathname}: ${answer.status}`);
      body = new URLSearchParams({ prompt: page.includes('value="login"') ? "login" : "consent", login: subject, password: "x" });
      url = new URL(form, url);
    }
  }
  throw new Error("the provider never came back");
}

async function signInThere(browser: Browser, subject: string) {
  const { url } = await browser.call(startProvider, {});
  return browser.call(finishProvider, { query: await passProvider(url, subject) });
}

async function bindThere(browser: Browser, subject: string) {
  const { url } = await browser.call(bindIdentity, {});
  return browser.call(finishProvider, { query: await passProvider(url, subject) });
}

async function enter(userName: string): Promise<Browser> {
  const browser = openBrowser(app);
  await browser.call(signIn, { userName, password });
  return browser;
}

test("the page before sign-in names the provider, and the address it sends to proves nothing but itself", async () => {
  const browser = openBrowser(app);
  expect(await browser.call(getSession, {})).toMatchObject({ provider: "Tài khoản Tỉnh", session: null });
  const url = new URL((await browser.call(startProvider, {})).url);
  expect(url.origin).toBe(issuer);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: "nennep",
    redirect_uri: `${publicUrl}/dang-nhap/chung`,
    response_type: "code",
    code_challenge_method: "S256",
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test("an identity that nobody bound opens nothing and makes no account, whatever it claims", async () => {
  person.claims = { preferred_username: "office", email: "office@tinh.example", email_verified: true };
  const count = async () => (await world.db.selectFrom("accounts").select("id").execute()).length;
  const before = await count();
  await expect(signInThere(openBrowser(app), "la-mat")).rejects.toMatchObject({ reason: "nobody" });
  expect(await count()).toBe(before);
});

test("a person binds the own identity once signed in; from then on it opens the account, until the link ends", async () => {
  const office = await enter("office");
  expect(await bindThere(office, "s-office")).toMatchObject({ isBinding: true });
  const { identity, provider } = await office.call(getOwnSignIn, {});
  expect([provider, identity?.since]).toEqual(["Tài khoản Tỉnh", now.toISOString()]);

  const elsewhere = openBrowser(app);
  expect((await signInThere(elsewhere, "s-office")).session?.account.userName).toBe("office");

  const secretary = await enter("secretary");
  await expect(bindThere(secretary, "s-office")).rejects.toMatchObject({ reason: "bound-elsewhere" });
  await expect(office.call(bindIdentity, {})).rejects.toMatchObject({ reason: "already-bound" });
  const ended = await app.http.inject({
    method: "POST",
    url: endIdentity.path.replace(":id", String(identity?.id)),
    headers: { cookie: `nennep_session=${office.cookies.get("nennep_session")}` },
    payload: {},
  });
  expect(ended.statusCode).toBe(200);
  await expect(signInThere(openBrowser(app), "s-office")).rejects.toMatchObject({ reason: "nobody" });
  const actions = await world.db.selectFrom("history").select("action").where("action", "like", "%-identity").orderBy("id").execute();
  expect(actions.map(({ action }) => action)).toEqual(["bind-identity", "end-identity"]);
});

test("a claim binds the first time only where the office allows it, and an address only when it is verified", async () => {
  const allow = (organisationId: number, value: string) =>
    world.as("office").call(setRegulation, { organisationId, key: "sign_in.identity_claim", value, from: "2026-06-01", source: "Quy chế" });
  await allow(world.unit["DB1.1"], "preferred_username");
  await allow(world.unit.DB2, "email");
  await world.db.updateTable("accounts").set({ email: "y-te@tinh.example" }).where("id", "=", world.account["aside-office"]).execute();

  person.claims = { preferred_username: "Secretary" };
  expect((await signInThere(openBrowser(app), "s-secretary")).session?.account.userName).toBe("secretary");
  // The same name by another subject is somebody else.
  await expect(signInThere(openBrowser(app), "s-impostor")).rejects.toMatchObject({ reason: "bound-elsewhere" });
  person.claims = { preferred_username: "branch-office" };
  await expect(signInThere(openBrowser(app), "s-branch")).rejects.toMatchObject({ reason: "nobody" });
  person.claims = { email: "y-te@tinh.example", email_verified: false };
  await expect(signInThere(openBrowser(app), "s-aside")).rejects.toMatchObject({ reason: "nobody" });
  person.claims = { email: "Y-Te@tinh.example", email_verified: true };
  expect((await signInThere(openBrowser(app), "s-aside")).session?.account.userName).toBe("aside-office");
});

test("what comes back is good once, in the browser that was sent, with the state it was sent with", async () => {
  await bindThere(await enter("member"), "s-member");
  const browser = openBrowser(app);
  const query = await passProvider((await browser.call(startProvider, {})).url, "s-member");
  await expect(openBrowser(app).call(finishProvider, { query })).rejects.toMatchObject({ reason: "not-sent" });
  expect((await browser.call(finishProvider, { query })).session?.account.userName).toBe("member");
  await expect(browser.call(finishProvider, { query })).rejects.toMatchObject({ reason: "not-sent" });

  const mixed = openBrowser(app);
  await mixed.call(startProvider, {});
  const foreign = await passProvider((await openBrowser(app).call(startProvider, {})).url, "s-member");
  await expect(mixed.call(finishProvider, { query: foreign })).rejects.toMatchObject({ reason: "provider-refused" });
  const late = openBrowser(app);
  const lateQuery = await passProvider((await late.call(startProvider, {})).url, "s-member");
  world.clock.now = new Date(now.getTime() + 16 * 60_000);
  await expect(late.call(finishProvider, { query: lateQuery })).rejects.toMatchObject({ reason: "not-sent" });
  world.clock.now = now;
});

test("a binding that somebody else began in this browser is not finished for the person now signed in", async () => {
  const browser = await enter("branch-office");
  const { url } = await browser.call(bindIdentity, {});
  await browser.call(signIn, { userName: "aside-secretary", password });
  await expect(browser.call(finishProvider, { query: await passProvider(url, "s-x") })).rejects.toMatchObject({ reason: "other-person" });
});

test("a person who has a second factor gives its code after the provider too; an ended account stays shut", async () => {
  const administrator = await enter("administrator");
  await bindThere(administrator, "s-admin");
  await world.db
    .insertInto("account_authenticators")
    .values({ account_id: world.account.administrator, secret: Buffer.alloc(20), created_at: now, confirmed_at: now })
    .execute();
  expect(await signInThere(openBrowser(app), "s-admin")).toMatchObject({ session: null, step: "second-factor" });
  await world.db.updateTable("accounts").set({ ended_at: now }).where("id", "=", world.account.administrator).execute();
  await expect(signInThere(openBrowser(app), "s-admin")).rejects.toMatchObject({ reason: "nobody" });
});

test("a refusal at the provider, a provider that is silent and none at all are each told in words", async () => {
  const browser = openBrowser(app);
  const { url } = await browser.call(startProvider, {});
  const state = new URL(url).searchParams.get("state") ?? "";
  const query = `?error=access_denied&state=${state}&iss=${encodeURIComponent(issuer)}`;
  await expect(browser.call(finishProvider, { query })).rejects.toMatchObject({ reason: "provider-refused" });
  await expect(openBrowser(world.app).call(startProvider, {})).rejects.toMatchObject({ reason: "no-provider" });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await expect(openBrowser(app).call(startProvider, {})).rejects.toMatchObject({
    reason: "provider-silent",
    message: expect.stringContaining("Tài khoản Tỉnh"),
  });
});
