import { Alert, Button, TextInput } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { FeeBook } from "../contract.ts";
import { readAmount } from "../rules.ts";
import { FeesTable } from "./fees-table.tsx";
import { useEnterFees, useFees } from "./hooks.ts";
import { SharesTable } from "./shares-table.tsx";

/** What was typed, by "member month"; what was not touched is not in it. */
export type Typed = Readonly<Record<string, string>>;

/** The fees of a year: a grid of members and months, and what comes of each month. */
export function FeesPage() {
  const place = usePlaceId();
  const { period = "" } = useParams({ strict: false }) as { period?: string }; // of this route
  const { data, error, refetch } = useFees({ organisationId: place, year: Number(period) });
  return (
    <Page
      title={`Thu đảng phí năm ${period}`}
      subtitle="Số tiền nguyên đồng; 0 là được miễn; để trống là chưa đóng."
      back={{ to: `/o/${place}/so-sach/dang-phi/${period}`, label: "Sổ thu, nộp đảng phí" }}
    >
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data && <FeesGrid key={period} place={place} book={data} />}
    </Page>
  );
}

function FeesGrid({ place, book }: { place: number; book: FeeBook }) {
  const [typed, setTyped] = useState<Typed>({});
  const [reason, setReason] = useState("");
  const [saidBy, setSaidBy] = useState("");
  const enter = useEnterFees();
  const mayKeep = book.can.includes("books.enter");
  const count = Object.keys(typed).length;
  const isWrong = Object.values(typed).some((text) => readAmount(text) === undefined);
  const isBegun = book.payers.some(({ paid }) => Object.keys(paid).length > 0);
  const late = book.payers.filter(({ unpaid }) => unpaid.length >= book.unpaidLimit);
  const save = () =>
    enter.mutate(
      { organisationId: place, year: book.year, entries: entriesOf(book, typed), reason, ...(book.isOnBehalf && { saidBy }) },
      {
        onSuccess: () => {
          setTyped({});
          setReason("");
          void notify("Đã lưu bảng thu.");
        },
      },
    );
  return (
    <>
      <FormErrors error={enter.error} />
      <Panel
        title="Phần I. Thu của đảng viên"
        flush
        aside={
          mayKeep && (
            <Button disabled={count === 0 || isWrong} loading={enter.isPending} onClick={save}>
              Lưu {count > 0 ? `${formatNumber(count)} ô` : ""}
            </Button>
          )
        }
      >
        <FeesTable
          book={book}
          typed={typed}
          mayKeep={mayKeep}
          onType={(key, text) => setTyped((before) => ({ ...before, [key]: text }))}
          onSave={save}
        />
      </Panel>
      {mayKeep && book.isOnBehalf && count > 0 && (
        <TextInput
          label="Ghi thay chi bộ, theo danh sách của"
          withAsterisk
          maxLength={100}
          value={saidBy}
          error={fieldErrors(enter.error).saidBy}
          onChange={(event) => setSaidBy(event.currentTarget.value)}
        />
      )}
      {mayKeep && book.isClosed && count > 0 && (
        <TextInput
          label="Lý do sửa sau khi khóa sổ"
          withAsterisk
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {isBegun && late.length > 0 && (
        <Alert color="yellow" title={`Từ ${book.unpaidLimit} tháng chưa ghi thu`}>
          {late.map(({ name, unpaid }) => `${name} (${unpaid.length} tháng)`).join(", ")}. Chỉ nhắc để chi bộ xem lý do.
        </Alert>
      )}
      <SharesTable book={book} />
    </>
  );
}

function entriesOf(book: FeeBook, typed: Typed) {
  const known = new Map(book.payers.map((payer) => [payer.memberId, payer.paid]));
  return Object.entries(typed).map(([key, text]) => {
    const [member = "", month = ""] = key.split(" ");
    const memberId = Number(member);
    return { memberId, month, amount: readAmount(text) ?? null, version: known.get(memberId)?.[month]?.version ?? 0 };
  });
}
