export function RegulationListPage() {
  return <p>…</p>;
}
