export function OrganisationHistoryPage() {
  return <p>…</p>;
}
