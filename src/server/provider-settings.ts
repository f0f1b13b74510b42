import type { Settings } from "./settings.ts";

/** Sign-in at an OpenID Connect provider, beside passwords; null when none is set. */
export interface ProviderSettings {
  readonly provider: {
    /** As the provider writes it in its own description, to the letter. */
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** What people call it: "Đăng nhập bằng Tài khoản Tỉnh". */
    readonly name: string;
    readonly scope: string;
  } | null;
}

/** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPE: all of the first three or none. */
export function readProviderSettings({ given, refuse }: Settings): ProviderSettings {
  const [issuer, clientId, clientSecret] = [given("OIDC_ISSUER"), given("OIDC_CLIENT_ID"), given("OIDC_CLIENT_SECRET")];
  const name = given("OIDC_NAME") ?? "hệ đăng nhập chung";
  const scope = given("OIDC_SCOPE") ?? "openid profile email";
  if (issuer === null && clientId === null && clientSecret === null) return { provider: null };
  if (issuer === null || clientId === null || clientSecret === null) {
    refuse("OIDC_ISSUER, OIDC_CLIENT_ID và OIDC_CLIENT_SECRET phải có cả ba để đăng nhập qua OpenID Connect.");
    return { provider: null };
  }
  if (!isSafe(issuer)) refuse(`OIDC_ISSUER phải là địa chỉ https:// của nhà cung cấp (http:// chỉ với máy này), đang là "${issuer}".`);
  if (!scope.split(/\s+/).includes("openid")) refuse(`OIDC_SCOPE phải có từ openid, đang là "${scope}".`);
  if (given("PUBLIC_URL") === null)
    refuse("OIDC_ISSUER cần PUBLIC_URL: địa chỉ mọi người gõ vào trình duyệt, để nhà cung cấp chuyển về đó.");
  return { provider: { issuer, clientId, clientSecret, name, scope } };
}

/** Secrets and identities pass there: HTTPS, or this very machine. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}
