import { Page } from "#web/ui/page.tsx";

export function OrganisationTreePage() {
  return <Page title="Cây tổ chức đảng">…</Page>;
}
