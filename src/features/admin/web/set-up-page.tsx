export function SetUpPage() {
  return <p>…</p>;
}
