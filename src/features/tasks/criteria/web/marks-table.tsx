import { useState } from "react";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import type { CellCriteria, MarkLine } from "../contract.ts";
import { markNames } from "../rules.ts";
import { RemarkDialog } from "./remark-dialog.tsx";

type Member = CellCriteria["members"][number];
export interface Remarked {
  member: Member;
  criterion: CellCriteria["criteria"][number];
  mark: MarkLine | undefined;
}

/** A member a line, a criterion a column; each box opens the remark of the committee. */
export function MarksTable({ place, cell }: { place: number; cell: CellCriteria }) {
  const [open, setOpen] = useState<Remarked | null>(null);
  const columns: Column<Member>[] = [
    { key: "name", title: "Đảng viên", phone: "title", width: "14rem", cell: (member) => member.name },
    ...cell.criteria.map(
      (criterion): Column<Member> => ({
        key: String(criterion.id),
        title: <span style={{ whiteSpace: "normal" }}>{criterion.text}</span>,
        phone: "line",
        cell: (member) => {
          const mark = member.marks.find((one) => one.criterionId === criterion.id);
          return <Box remarked={{ member, criterion, mark }} onOpen={setOpen} />;
        },
      }),
    ),
  ];
  return (
    <>
      <DataTable<Member>
        caption="Tự đánh giá của đảng viên trong tháng"
        columns={columns}
        rows={cell.members}
        rowKey={(member) => member.memberId}
        empty={<Message title="Chi bộ không có đảng viên nào trong tháng này" compact />}
      />
      {open && <RemarkDialog place={place} month={cell.month} remarked={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Box({ remarked, onOpen }: { remarked: Remarked; onOpen: (remarked: Remarked) => void }) {
  const { member, criterion, mark } = remarked;
  const said = mark?.mark ? markNames[mark.mark] : "chưa tự đánh giá";
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={`${member.name}, ${criterion.text}: ${said}, ghi nhận xét`}
        onClick={() => onOpen(remarked)}
      >
        {said}
      </button>
      {mark?.remark && <div>{mark.remark}</div>}
      {mark?.committeeRemark && <div className="meta">Chi ủy: {mark.committeeRemark}</div>}
    </>
  );
}
