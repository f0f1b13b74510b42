export function AccountListPage() {
  return <p>…</p>;
}
