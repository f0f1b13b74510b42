import { Button } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay, formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState } from "#web/ui/state-badge.tsx";
import { type Term, termKinds } from "../contract.ts";
import { useTerms } from "./hooks.ts";
import { TermDialog } from "./term-dialog.tsx";

/** The terms of a committee and its congresses: numbers of documents begin anew with each. */
export function TermsPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useTerms(place);
  const [asked, setAsked] = useState<Term | "new" | null>(null);
  const mayWrite = data?.can.includes("posts.manage") ?? false;
  const note =
    data && data.withoutBelow > 0 ? `${formatNumber(data.withoutBelow)} tổ chức cấp dưới chưa ghi nhiệm kỳ đang chạy.` : undefined;
  return (
    <Page
      title="Nhiệm kỳ"
      back={{ to: `/o/${place}/so-van-ban`, label: "Sổ số văn bản đi" }}
      subtitle="Số văn bản tính lại từ 01 ở mỗi nhiệm kỳ, không tính lại đầu năm. Đại hội có một dãy số riêng cho mọi loại văn bản."
      actions={mayWrite && <Button onClick={() => setAsked("new")}>Ghi nhiệm kỳ</Button>}
    >
      <Panel flush {...(note && { title: "Nhiệm kỳ, đại hội", note })}>
        <DataTable<Term>
          caption="Nhiệm kỳ"
          columns={columns(mayWrite ? setAsked : null)}
          rows={data?.rows}
          rowKey={(term) => term.id}
          error={error}
          onRetry={() => void refetch()}
          empty={
            <Message icon={<IconCalendar />} title="Chưa ghi nhiệm kỳ nào">
              Ghi nhiệm kỳ đang chạy thì mới lấy được số văn bản đi.
            </Message>
          }
        />
      </Panel>
      {asked && (
        <TermDialog
          place={place}
          term={asked === "new" ? null : asked}
          withoutBelow={data?.withoutBelow ?? 0}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  );
}

function columns(onEdit: ((term: Term) => void) | null): Column<Term>[] {
  return [
    { key: "name", title: "Tên", phone: "title", cell: (term) => <Name term={term} /> },
    {
      key: "days",
      title: "Từ ngày, đến ngày",
      phone: "plain",
      cell: (term) => `${formatDay(term.from)} – ${term.to ? formatDay(term.to) : "nay"}`,
    },
    { key: "source", title: "Căn cứ", phone: "plain", cell: (term) => term.source },
    { key: "numbers", title: "Số đã cấp", phone: "line", isNumber: true, width: "7rem", cell: (term) => formatNumber(term.numbers) },
    {
      key: "edit",
      title: "Việc",
      phone: "side",
      width: "6rem",
      cell: (term) =>
        onEdit && (
          <Button size="compact-md" variant="default" aria-label={`Sửa ${term.name}`} onClick={() => onEdit(term)}>
            Sửa
          </Button>
        ),
    },
  ];
}

function Name({ term }: { term: Term }) {
  return (
    <>
      {term.name} {term.isRunning && <PlainState state="done">đang chạy</PlainState>}
      <div className="meta">{termKinds[term.kind]}</div>
    </>
  );
}
