import { Alert } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { Panel } from "#web/ui/panel.tsx";
import type { AttendanceLine, Preparation } from "../../../contract.ts";
import type { MeetingForm } from "../../../web/sitting-form.tsx";
import { QuickItemsForm } from "./quick-items-form.tsx";
import { QuickRollForm } from "./quick-roll-form.tsx";
import { QuickVotesForm } from "./quick-votes-form.tsx";

interface Props {
  form: MeetingForm;
  shares: Preparation["shares"] | undefined;
  /** Words that were typed and not understood: nothing is saved over them. */
  onWrong: (count: number) => void;
}

/** Roll call, items and votes from paper by keyboard; the same values as in the whole form. */
export function QuickEntryForm({ form, shares, onWrong }: Props) {
  const [wrong, setWrong] = useState({ roll: 0, votes: 0 });
  const { attendance, mode, counting } = form.values;
  const setWrongVotes = useCallback((votes: number) => setWrong((before) => ({ ...before, votes })), []);
  useEffect(() => {
    onWrong(wrong.roll + wrong.votes);
    return () => onWrong(0);
  }, [onWrong, wrong]);
  if (counting === "totals")
    return (
      <Alert color="stone" styles={{ message: { color: "var(--ink)" } }}>
        Kỳ này chỉ ghi số tổng. Chọn “Nhập đủ” để sửa các số, hoặc chuyển sang điểm danh từng người.
      </Alert>
    );
  return (
    <>
      <Panel title="Điểm danh" note="Ai không ghi ở đây là có mặt" flush>
        {/* Another day may have other people, and other numbers. */}
        <QuickRollForm
          key={attendance.map((line) => line.memberId).join()}
          attendance={attendance}
          mode={mode}
          onChange={(next: AttendanceLine[]) => form.setFieldValue("attendance", next)}
          onWrong={(roll) => setWrong((before) => ({ ...before, roll }))}
        />
      </Panel>
      <Panel title="Nội dung" note="Enter sang ô sau, Shift + Enter xuống dòng" flush>
        <QuickItemsForm form={form} />
      </Panel>
      <Panel title="Biểu quyết" flush>
        <QuickVotesForm form={form} shares={shares} onWrong={setWrongVotes} />
      </Panel>
    </>
  );
}
