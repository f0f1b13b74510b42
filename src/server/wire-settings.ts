import { isIP } from "node:net";
import type { Settings } from "./settings.ts";

/** Where the program listens, how people reach it, and whom it believes about the caller's address. */
export interface WireSettings {
  readonly port: number;
  readonly host: string;
  /** Files with the certificate chain and its key, when the program itself speaks HTTPS. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** Addresses or networks of proxies whose X-Forwarded-* headers are believed; empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** How people write the address in the browser, without a slash at the end: for links in letters and for OpenID Connect. */
  readonly publicUrl: string | null;
}

export function readWireSettings(settings: Settings): WireSettings {
  return {
    port: readPort(settings),
    host: readHost(settings),
    tls: readTls(settings),
    trustedProxies: readProxies(settings),
    publicUrl: readPublicUrl(settings),
  };
}

/** Other machines come in, and nothing says that a proxy before us speaks HTTPS. */
export function travelsOpenly({ host, tls, trustedProxies, publicUrl }: WireSettings): boolean {
  const isLocal = host === "localhost" || host === "::1" || host.startsWith("127.");
  return !isLocal && tls === null && trustedProxies.length === 0 && !publicUrl?.startsWith("https:");
}

export const openlyWarning =
  "Lưu ý: máy khác vào được mà chưa có HTTPS, nên mật khẩu và hồ sơ đi trên mạng không được mã hóa. Đặt TLS_CERT và TLS_KEY, hoặc một proxy có HTTPS (docs/operations.md).";

function readPort({ given, refuse }: Settings): number {
  const written = given("PORT") ?? "8080";
  const port = /^\d{1,5}$/.test(written) ? Number(written) : -1;
  if (port < 0 || port > 65_535) refuse(`PORT phải là số cổng từ 0 đến 65535, đang là "${written}".`);
  return port;
}

function readHost({ given, refuse }: Settings): string {
  const host = given("HOST") ?? "127.0.0.1";
  if (!/^[\w.:-]+$/.test(host)) refuse(`HOST phải là một địa chỉ hoặc tên máy, ví dụ 127.0.0.1 hoặc 0.0.0.0, đang là "${host}".`);
  return host;
}

function readTls({ given, refuse }: Settings): WireSettings["tls"] {
  const [certFile, keyFile] = [given("TLS_CERT"), given("TLS_KEY")];
  if ((certFile === null) !== (keyFile === null))
    refuse("TLS_CERT và TLS_KEY phải có cả hai: tệp chứng thư (cả chuỗi) và tệp khóa, đều dạng PEM.");
  return certFile !== null && keyFile !== null ? { certFile, keyFile } : null;
}

function readProxies({ given, refuse }: Settings): readonly string[] {
  const proxies = (given("TRUSTED_PROXY") ?? "").split(/[\s,]+/).filter(Boolean);
  for (const proxy of proxies.filter((one) => !isNetwork(one)))
    refuse(`TRUSTED_PROXY là địa chỉ IP hoặc dải mạng của proxy, ví dụ 127.0.0.1 hoặc 10.0.0.0/24, đang là "${proxy}".`);
  return proxies;
}

/** "10.0.0.1" or "10.0.0.0/24". A range that takes in everybody would let everybody forge an address. */
function isNetwork(text: string): boolean {
  const [address = "", bits, more] = text.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more === undefined && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most));
}

function readPublicUrl({ given, refuse }: Settings): string | null {
  const written = given("PUBLIC_URL");
  if (written === null) return null;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "" || url.username !== "")
    refuse(`PUBLIC_URL là địa chỉ mọi người gõ vào trình duyệt, ví dụ https://nennep.tinh.example, đang là "${written}".`);
  return url?.origin ?? null;
}
