export function PreferencesPage() {
  return <p>…</p>;
}
