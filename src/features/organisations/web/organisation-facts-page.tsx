export function OrganisationFactsPage() {
  return <p>…</p>;
}
