import { Button } from "@mantine/core";
import { IconBooks } from "@tabler/icons-react";
import * as z from "zod/mini";
import { formatDay, formatNumber } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlainState } from "#web/ui/state-badge.tsx";
import type { BookLine } from "../contract.ts";
import { periodText, sourceNames } from "../rules.ts";
import { ClosingsTable } from "./closings-table.tsx";
import { useBooks, useClosings } from "./hooks.ts";
import { YearPicker } from "./year-picker.tsx";

const Filters = z.object({
  nam: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(2200)), 0),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
const pageSize = 50;

/** The books of a cell in a year; above the cells, who closed which. */
export function BookListPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [{ nam, trang }, change] = useFilters(Filters);
  const last = Number(today.slice(0, 4));
  const year = nam || last;
  const closings = useClosings({ organisationId: place, year, page: trang, pageSize });
  const rows = closings.data?.rows;
  const isCell = rows?.length === 1 && rows[0]?.organisationId === place;
  return (
    <Page
      title="Sổ sách"
      subtitle={
        isCell ? undefined : closings.data && `${formatNumber(closings.data.closed)}/${formatNumber(closings.data.count)} chi bộ đã khóa sổ`
      }
      actions={
        <>
          <YearPicker value={year} last={last} onChange={(next) => change({ nam: next, trang: 1 })} />
          {closings.data?.can.includes("regulations.manage") && !isCell && (
            <Button variant="default" component={AppLink} to={`/o/${place}/loai-so`}>
              Loại sổ
            </Button>
          )}
        </>
      }
    >
      {isCell ? (
        <CellBooks place={place} year={year} />
      ) : (
        <>
          <ClosingsTable year={year} rows={rows} error={closings.error} onRetry={() => void closings.refetch()} />
          <Pager page={trang} pageSize={pageSize} count={closings.data?.count ?? 0} onPage={(next) => change({ trang: next })} />
        </>
      )}
    </Page>
  );
}

function CellBooks({ place, year }: { place: number; year: number }) {
  const { data, error, refetch } = useBooks({ organisationId: place, year });
  return (
    <Panel flush>
      <DataTable<BookLine>
        caption={`Sổ của năm ${year}`}
        columns={columnsOf(place)}
        rows={data?.rows}
        rowKey={(book) => book.code}
        error={error}
        onRetry={() => void refetch()}
        empty={<Message icon={<IconBooks />} title="Cấp ủy không giao chi bộ mở sổ nào trong năm này" />}
      />
    </Panel>
  );
}

function columnsOf(place: number): Column<BookLine>[] {
  return [
    {
      key: "name",
      title: "Sổ",
      phone: "title",
      cell: (book) => <AppLink to={`/o/${place}/so-sach/${book.code}/${book.period}`}>{book.name}</AppLink>,
    },
    { key: "period", title: "Kỳ", phone: "plain", cell: (book) => periodText(book.period) },
    { key: "source", title: "Dòng của sổ", phone: "hide", cell: (book) => sourceNames[book.source] },
    { key: "rows", title: "Số dòng", isNumber: true, phone: "line", cell: (book) => formatNumber(book.rows) },
    { key: "state", title: "Tình trạng", phone: "plain", cell: (book) => <BookState book={book} /> },
  ];
}

function BookState({ book: { closing } }: { book: BookLine }) {
  if (!closing) return "Đang mở";
  return (
    <PlainState state="locked">
      Khóa lần {closing.edition}, {formatDay(closing.closedAt.slice(0, 10))}
    </PlainState>
  );
}
