import { Button, Chip, Group } from "@mantine/core";
import * as z from "zod/mini";
import { formatDay, formatNumber } from "#web/format.ts";
import { useFilters } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { AnswerLine, RequestDetail } from "../contract.ts";
import type { AnswerValue, Question } from "../rules.ts";
import { useAnswers, useDownloadAnswers } from "./hooks.ts";
import { wordName } from "./messages.ts";
import { StandingState } from "./owed-panel.tsx";
import { TotalsPanel } from "./totals-panel.tsx";

const shows = {
  all: "Mọi đơn vị",
  waiting: "Chưa trả lời",
  "handed-in": "Đã trả lời",
  late: "Muộn",
  declined: "Không có nội dung",
} as const;
type Show = keyof typeof shows;
const Filters = z.object({
  loc: z._default(z.enum(["all", "waiting", "handed-in", "late", "declined"]), "all"),
  tim: z._default(z.string(), ""),
  cau: z._default(z.coerce.number().check(z.int()), 0),
  chon: z._default(z.string(), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
const pageSize = 50;

/** Units down, questions across, what they come to above; a choice opens into the units that made it. */
export function AnswersPanel({ organisationId, request }: { organisationId: number; request: RequestDetail }) {
  const [{ loc: show, tim: text, cau: question, chon: word, trang: page }, change] = useFilters(Filters);
  const filter = { requestId: request.id, show, text, question, word };
  const { data, error, refetch } = useAnswers({ ...filter, page, pageSize });
  const file = useDownloadAnswers();
  return (
    <>
      {data && <TotalsPanel questions={request.questions} totals={data.totals} onPick={(cau, chon) => change({ cau, chon, trang: "" })} />}
      <FormErrors error={file.error} />
      <Group gap="sm">
        <Chip.Group value={show} onChange={(next) => change({ loc: String(next) as Show, trang: "" })}>
          <Group gap={6}>
            {(Object.keys(shows) as Show[]).map((one) => (
              <Chip key={one} value={one}>
                {shows[one]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {question > 0 && (
          <Button variant="default" onClick={() => change({ cau: "", chon: "", trang: "" })}>
            {`Bỏ lọc câu ${question}${word ? `: ${wordName(word)}` : ""}`}
          </Button>
        )}
        <SearchField label="Tìm đơn vị" value={text} onChange={(tim) => change({ tim, trang: "" })} />
      </Group>
      <Panel
        title="Trả lời của các đơn vị"
        flush
        aside={
          <SaveButton loading={file.isPending} onClick={() => file.mutate(filter)}>
            Tải .xlsx
          </SaveButton>
        }
      >
        <DataTable
          caption="Trả lời của các đơn vị"
          dense
          columns={[...unitColumns(organisationId), ...request.questions.map(columnOf)]}
          rows={data?.rows}
          rowKey={(row) => row.id}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message title="Không có đơn vị nào khớp" compact />}
          foot={
            data &&
            data.count > pageSize && <Pager page={page} pageSize={pageSize} count={data.count} onPage={(trang) => change({ trang })} />
          }
        />
      </Panel>
    </>
  );
}

function unitColumns(organisationId: number): Column<AnswerLine>[] {
  return [
    {
      key: "unit",
      title: "Đơn vị",
      phone: "title",
      cell: (row) => (
        <>
          <AppLink to={`/o/${organisationId}/tra-loi/${row.id}`}>{row.name}</AppLink>
          {row.unitName && <div className="meta">{row.unitName}</div>}
        </>
      ),
    },
    {
      key: "standing",
      title: "Tình trạng",
      phone: "plain",
      cell: (row) => (
        <>
          <StandingState standing={row.standing} />
          <div className="meta">
            {[formatDay(row.handedInOn), row.toldBy && `theo lời ${row.toldBy}`, row.reason].filter(Boolean).join("; ")}
          </div>
        </>
      ),
    },
  ];
}

function columnOf({ kind, label, unit }: Question, at: number): Column<AnswerLine> {
  return {
    key: `question-${at + 1}`,
    title: `${at + 1}. ${label}${unit ? ` (${unit})` : ""}`,
    isNumber: kind === "number",
    phone: "line",
    cell: (row) => answerText(row.answers[at + 1] ?? null, kind),
  };
}

function answerText(value: AnswerValue, kind: Question["kind"]): string {
  if (value === null) return "";
  if (typeof value === "number") return formatNumber(value, Number.isInteger(value) ? 0 : 2);
  if (Array.isArray(value)) return value.join("; ");
  return kind === "day" ? formatDay(String(value)) : wordName(String(value));
}
