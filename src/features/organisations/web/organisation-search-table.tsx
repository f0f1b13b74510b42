import { organisationKinds } from "#features/organisations/rules.ts";
import { formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Found } from "#web/ui/found.tsx";
import { Message } from "#web/ui/message.tsx";
import type { OrganisationLine } from "../contract.ts";
import { useFoundOrganisations } from "./hooks.ts";

type Line = OrganisationLine & { pathNames: string[] };

/** Units found by name or code, each with its place. */
export function OrganisationSearchTable({ text }: { text: string }) {
  const { data, error, refetch } = useFoundOrganisations(text);
  const columns: Column<Line>[] = [
    {
      key: "name",
      title: "Đơn vị",
      phone: "title",
      cell: (line) => (
        <AppLink to={`/o/${line.id}/don-vi/thong-tin`}>
          <Found text={line.name} sought={text} />
        </AppLink>
      ),
    },
    { key: "code", title: "Mã", cell: (line) => <Found text={line.code} sought={text} /> },
    { key: "kind", title: "Loại hình", cell: (line) => organisationKinds[line.kind].name, phone: "plain" },
    { key: "path", title: "Thuộc", cell: (line) => line.pathNames.join(" › ") },
  ];
  return (
    <DataTable
      caption={`Đơn vị khớp ${text}`}
      columns={columns}
      rows={data?.rows}
      rowKey={(line) => line.id}
      error={error}
      onRetry={() => void refetch()}
      empty={
        <Message title={`Không có đơn vị nào khớp “${text}”`} compact>
          Thử ít chữ hơn, hoặc tìm theo mã. Gõ có dấu hay không dấu đều được.
        </Message>
      }
      foot={
        data &&
        data.count > data.rows.length &&
        `Đang xem ${formatNumber(data.rows.length)} trong ${formatNumber(data.count)} đơn vị. Gõ thêm chữ để thu hẹp.`
      }
    />
  );
}
