import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { OutputOf } from "#contract/endpoint.ts";
import { usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { listBookTypes } from "../contract.ts";
import { periodNames, sourceNames } from "../rules.ts";
import { BookTypeDialog } from "./book-type-dialog.tsx";
import { useBookTypes } from "./hooks.ts";

export type TypeLine = OutputOf<typeof listBookTypes>["rows"][number];

/** Which books the cells of a place keep. */
export function BookTypesPage() {
  const place = usePlaceId();
  const year = Number(useSession().today.slice(0, 4));
  const { data, error, refetch } = useBookTypes({ organisationId: place, year });
  const [asked, setAsked] = useState<TypeLine | "new" | null>(null);
  const mayManage = data?.can.includes("regulations.manage") ?? false;
  return (
    <Page
      title="Loại sổ"
      subtitle={`Các sổ mà chi bộ ở đây mở trong năm ${year}`}
      back={{ to: `/o/${place}/so-sach`, label: "Sổ sách" }}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAsked("new")}>
            Thêm sổ
          </Button>
        )
      }
    >
      <Panel flush>
        <DataTable<TypeLine>
          caption="Loại sổ"
          columns={columnsOf(mayManage ? setAsked : null)}
          rows={data?.rows}
          rowKey={(type) => type.code}
          error={error}
          onRetry={() => void refetch()}
          empty={null}
        />
      </Panel>
      {asked && <BookTypeDialog place={place} year={year} type={asked === "new" ? null : asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function columnsOf(onOpen: ((type: TypeLine) => void) | null): Column<TypeLine>[] {
  const name = (type: TypeLine) =>
    onOpen ? (
      <button type="button" className="link" style={{ textAlign: "start" }} onClick={() => onOpen(type)}>
        {type.name}
      </button>
    ) : (
      type.name
    );
  return [
    { key: "name", title: "Sổ", phone: "title", cell: name },
    { key: "period", title: "Mở", phone: "plain", cell: ({ period }) => periodNames[period] },
    { key: "source", title: "Dòng của sổ", phone: "plain", cell: ({ source }) => sourceNames[source] },
    { key: "columns", title: "Cột", phone: "hide", cell: ({ columns }) => columns.map(({ title }) => title).join(", ") },
    { key: "origin", title: "Căn cứ", phone: "line", cell: ({ origin }) => origin },
  ];
}
