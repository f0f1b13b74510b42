import { randomBytes } from "node:crypto";
import * as oidc from "openid-client";
import { AppError } from "#contract/errors.ts";
import type { Config } from "#server/config.ts";
import type { ActionContext, Before } from "#server/http/handle.ts";
import { hashToken } from "#server/http/session.ts";

type Provider = NonNullable<Config["provider"]>;

/** Minutes that a person has at the provider before this browser's sign-in there is forgotten. */
const minutesThere = 15;

/** All that one sending to the provider consists of. */
export interface Sending {
  url: string;
  state: string;
  nonce: string;
  verifier: string;
}

/** Asks the provider where to send the browser: code flow with PKCE, state and nonce. */
export async function prepareSending({ config }: Before): Promise<Sending> {
  const provider = requireProvider(config);
  const client = await discover(provider);
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: returnAddress(config),
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, state, nonce, verifier };
}

/** Notes the sending and binds it to this browser by a cookie. `accountId` when somebody signed in binds an identity. */
export async function noteSending(ctx: ActionContext, sending: Sending, accountId: number | null): Promise<{ url: string }> {
  const { url, state, nonce, verifier } = sending;
  const token = randomBytes(32).toString("base64url");
  await ctx.tx
    .insertInto("provider_sign_ins")
    .values({ token_hash: hashToken(token), state, nonce, code_verifier: verifier, account_id: accountId, created_at: ctx.now })
    .execute();
  ctx.request.setProviderToken(token);
  return { url };
}

export interface Identity {
  issuer: string;
  subject: string;
  preferredUserName: string | null;
  /** Only when the provider has verified it. */
  email: string | null;
}

export interface Returned {
  identity: Identity;
  /** The account that the sending was to bind; null for a sign-in. */
  accountId: number | null;
}

/** Reads who came back. `query` is what the provider put behind the return address. Works once per sending. */
export async function readReturn(at: Before, { query }: { query: string }): Promise<Returned> {
  const provider = requireProvider(at.config);
  const sent = await takeSending(at);
  const client = await discover(provider);
  const address = new URL(returnAddress(at.config));
  address.search = query;
  try {
    const tokens = await oidc.authorizationCodeGrant(client, address, {
      pkceCodeVerifier: sent.code_verifier,
      expectedState: sent.state,
      expectedNonce: sent.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new TypeError("no ID token");
    const more = client.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub) : {};
    return { identity: identityOf(claims.iss, claims.sub, { ...claims, ...more }), accountId: sent.account_id };
  } catch (error) {
    if (isRefusal(error)) throw refused("provider-refused", `${provider.name} không cho đăng nhập lần này. Thử lại từ trang đăng nhập.`);
    throw error;
  }
}

function identityOf(issuer: string, subject: string, claims: Record<string, unknown>): Identity {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value.toLowerCase() : null);
  return {
    issuer,
    subject,
    preferredUserName: text(claims.preferred_username),
    email: claims.email_verified === true ? text(claims.email) : null,
  };
}

/** The sending that belongs to this browser, used up by that, also when the rest fails. */
async function takeSending({ db, now, request }: Before) {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  await db
    .deleteFrom("provider_sign_ins")
    .where("created_at", "<", ago(24 * 60))
    .execute();
  const sent = await db
    .updateTable("provider_sign_ins")
    .set({ used_at: now })
    .where("token_hash", "=", hashToken(request.providerToken ?? ""))
    .where("used_at", "is", null)
    .where("created_at", ">", ago(minutesThere))
    .returning(["state", "nonce", "code_verifier", "account_id"])
    .executeTakeFirst();
  request.setProviderToken(null);
  if (!sent) throw refused("not-sent", "Lần đăng nhập này đã cũ hoặc bắt đầu ở trình duyệt khác. Bắt đầu lại từ trang đăng nhập.");
  return sent;
}

/** Asked anew each time: the provider's keys and addresses may change, and a sign-in is rare. */
async function discover({ issuer, clientId, clientSecret, name }: Provider): Promise<oidc.Configuration> {
  const execute = issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : [];
  try {
    return await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused("provider-silent", `Chưa kết nối được với ${name}. Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.`);
  }
}

function requireProvider(config: Config): Provider {
  if (config.provider) return config.provider;
  throw refused("no-provider", "Chương trình chưa nối với hệ đăng nhập chung nào. Đăng nhập bằng mật khẩu.");
}

/** A page of ours; the provider knows it by this address to the letter. */
const returnAddress = (config: Config) => `${config.publicUrl}/dang-nhap/chung`;

/** What the provider or its answer says, as against a fault of ours. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError ||
    error instanceof oidc.WWWAuthenticateChallengeError ||
    error instanceof oidc.ClientError
  );
}

const refused = (reason: string, message: string) => new AppError("rule", reason, message);
