import { Button, Group, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { MonthField } from "#web/ui/month-field.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MyCriteria } from "../contract.ts";
import { type Mark, markNames, marks } from "../rules.ts";
import { useMarkMyCriteria, useMyCriteria } from "./hooks.ts";
import classes from "./my-criteria-panel.module.css";

type Line = MyCriteria["cells"][number]["criteria"][number];
type Typed = Record<number, { mark: Mark | null; remark: string }>;

/** What the own cell asks this month, and what one says of it; nothing where the cell asks nothing. */
export function MyCriteriaPanel() {
  const { today } = useSession();
  const [month, setMonth] = useState(today.slice(0, 7));
  const { data } = useMyCriteria(month);
  const isThisMonth = month === today.slice(0, 7);
  if (!data || (data.cells.length === 0 && isThisMonth)) return null;
  return (
    <Panel
      title="Tiêu chí tháng của chi bộ"
      note="Chỉ đồng chí và chi ủy đọc được phần tự đánh giá này; không tính điểm, không xếp hạng."
      aside={<MonthField label="Tháng" value={month} onChange={setMonth} />}
    >
      {data.cells.length === 0 && <p className="quiet">Tháng này chi bộ không đặt tiêu chí.</p>}
      {data.cells.map((cell) => (
        <Stack key={`${cell.organisationId} ${month}`} gap="md">
          <div className="meta">{cell.name}</div>
          <Lines month={month} lines={cell.criteria} mayMark={data.mayMark} />
        </Stack>
      ))}
    </Panel>
  );
}

function Lines({ month, lines, mayMark }: { month: string; lines: readonly Line[]; mayMark: boolean }) {
  const [typed, setTyped] = useState<Typed>({});
  const save = useMarkMyCriteria();
  const valueFor = (line: Line) => typed[line.criterionId] ?? { mark: line.mark, remark: line.remark };
  const change = (line: Line, part: Partial<Typed[number]>) => setTyped({ ...typed, [line.criterionId]: { ...valueFor(line), ...part } });
  const send = () =>
    save.mutate(
      { month, marks: Object.entries(typed).map(([id, value]) => ({ criterionId: Number(id), ...value })) },
      {
        onSuccess: () => {
          setTyped({});
          void notify(`Đã ghi tự đánh giá tháng ${Number(month.slice(5))}.`);
        },
      },
    );
  return (
    <>
      <FormErrors error={save.error} />
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={line.criterionId} className={classes.line}>
            <div id={`criterion-${line.criterionId}`}>{line.text}</div>
            {mayMark ? (
              <>
                <SegmentedControl
                  fullWidth
                  aria-labelledby={`criterion-${line.criterionId}`}
                  classNames={{ label: classes.choice ?? "" }}
                  data={marks.map((value) => ({ value, label: markNames[value] }))}
                  value={valueFor(line).mark ?? ""}
                  onChange={(mark) => change(line, { mark: mark as Mark })} // values of the list above
                />
                <Textarea
                  label="Ghi thêm, nếu cần"
                  autosize
                  minRows={1}
                  maxLength={500}
                  value={valueFor(line).remark}
                  onChange={(event) => change(line, { remark: event.currentTarget.value })}
                />
              </>
            ) : (
              <div className="quiet">{[line.mark && markNames[line.mark], line.remark].filter(Boolean).join(". ") || "chưa ghi"}</div>
            )}
            {line.committeeRemark && <div className={classes.remark}>Chi ủy: {line.committeeRemark}</div>}
          </li>
        ))}
      </ol>
      {mayMark && (
        <Group>
          <Button loading={save.isPending} disabled={Object.keys(typed).length === 0} onClick={send}>
            Ghi tự đánh giá
          </Button>
        </Group>
      )}
    </>
  );
}
