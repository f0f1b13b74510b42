import { Group } from "@mantine/core";
import { IconMessage2 } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { periodName } from "#contract/periods.ts";
import { useBelow, useFilters, usePeriod } from "#web/place.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { StatementLine } from "../contract.ts";
import { type StatementKind, statementKindCodes, statementKinds } from "../rules.ts";
import { useReviseStatement, useStatements, useWithdrawStatement, useWriteStatement } from "./hooks.ts";
import { StatementForm } from "./statement-form.tsx";
import { StatementsPanel } from "./statements-panel.tsx";

const Filters = z.object({ tim: z._default(z.string(), ""), trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1) });
const pageSize = 100;

/** What this unit, or those below it too, stated for the period; with a form for the next one. */
export function OwnStatementsPanel({ organisationId }: { organisationId: number }) {
  const [period] = usePeriod();
  const [below] = useBelow();
  const [{ tim, trang }, change] = useFilters(Filters);
  const { data, error, refetch } = useStatements({ organisationId, below, period, text: tim, page: trang, pageSize });
  const write = useWriteStatement();
  const mayWrite = data?.can.includes("statements.write") ?? false;
  const groups = groupByKind(data?.rows ?? []);
  return (
    <>
      {mayWrite && (
        <Panel title="Nêu ý kiến" note={`${periodName(period)}; mỗi ý một lần ghi, vài câu là đủ`}>
          <StatementForm
            organisationId={organisationId}
            period={period}
            initial={{ kind: "result", themeId: null, text: "", isExample: false }}
            confirm="Ghi"
            error={write.error}
            isBusy={write.isPending}
            onSend={(values, done) =>
              write.mutate(
                { ...values, organisationId, period },
                {
                  onSuccess: () => {
                    done();
                    void notify("Đã ghi.");
                  },
                },
              )
            }
          />
        </Panel>
      )}
      <SearchField label="Tìm trong ý kiến" value={tim} onChange={(text) => change({ tim: text, trang: "" })} />
      {!data && <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>}
      {data?.rows.length === 0 && (
        <Panel>
          <Message
            icon={<IconMessage2 />}
            title={tim ? "Không có ý kiến nào khớp" : `Chưa có ý kiến nào cho ${periodName(period).toLowerCase()}`}
          >
            {tim ? "Gõ ít chữ hơn." : mayWrite && "Ghi kết quả, hạn chế, kiến nghị bằng vài câu; cấp trên gom vào báo cáo."}
          </Message>
        </Panel>
      )}
      {groups.map(({ kind, rows }) => (
        <Panel key={kind} title={statementKinds[kind]} flush>
          <StatementsPanel
            label={statementKinds[kind]}
            rows={rows}
            showsUnit={below}
            actions={(row) => row.can.includes("revise") && <OwnActions row={row} />}
          />
        </Panel>
      ))}
      {data && data.count > pageSize && (
        <Pager page={trang} pageSize={pageSize} count={data.count} onPage={(page) => change({ trang: page })} />
      )}
    </>
  );
}

function groupByKind(rows: readonly StatementLine[]): { kind: StatementKind; rows: StatementLine[] }[] {
  return statementKindCodes
    .map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }))
    .filter((group) => group.rows.length > 0);
}

function OwnActions({ row }: { row: StatementLine }) {
  const [open, setOpen] = useState<"revise" | "withdraw" | null>(null);
  const [revise, withdraw] = [useReviseStatement(), useWithdrawStatement()];
  const { id: statementId, version, period } = row;
  const close = () => setOpen(null);
  if (open === "revise") {
    return (
      <StatementForm
        organisationId={row.organisationId}
        period={period}
        initial={row}
        confirm="Ghi lại"
        error={revise.error}
        isBusy={revise.isPending}
        onCancel={close}
        onSend={({ kind, themeId, text, isExample }) =>
          revise.mutate({ statementId, version, period, kind, themeId, text, isExample }, { onSuccess: close })
        }
      />
    );
  }
  return (
    <Group gap="md" mt={4}>
      <button type="button" className="link" onClick={() => setOpen("revise")}>
        Sửa
      </button>
      <button type="button" className="link" onClick={() => setOpen("withdraw")}>
        Rút
      </button>
      <ConfirmDialog
        isOpen={open === "withdraw"}
        title="Rút ý kiến này?"
        confirm="Rút ý kiến"
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onClose={close}
        onConfirm={() => withdraw.mutate({ statementId, version }, { onSuccess: close })}
      >
        Ý kiến không còn được tính khi gom ý; nơi đã dùng vẫn giữ bản đã dùng.
      </ConfirmDialog>
    </Group>
  );
}
