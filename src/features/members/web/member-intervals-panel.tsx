import { addDays } from "#contract/dates.ts";
import { formatDay } from "#web/format.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberDetail } from "../contract.ts";
import { postName } from "../posts/rules.ts";
import { endingNames, enteringNames, situationNames, standingNames } from "../rules.ts";

type Membership = MemberDetail["memberships"][number];
type Status = MemberDetail["statuses"][number];
type HeldPost = MemberDetail["posts"][number];

/** The last day of an interval whose bound is the first day after. */
const lastDay = (to: string | null) => (to === null ? "nay" : formatDay(addDays(to, -1)));
const firstDay = (from: string | null) => formatDay(from) || "chưa rõ";

export function MembershipsPanel({ member }: { member: MemberDetail }) {
  return (
    <Panel title="Sinh hoạt tại chi bộ" flush>
      <DataTable<Membership>
        caption="Các chi bộ đã sinh hoạt"
        rows={member.memberships}
        rowKey={(row) => row.id}
        empty={<Message title="Chưa ghi chi bộ nào" compact />}
        columns={[
          {
            key: "cell",
            title: "Chi bộ",
            cell: (row) => row.organisation.name + (row.kind === "temporary" ? " (sinh hoạt tạm thời)" : ""),
            phone: "title",
          },
          { key: "from", title: "Từ ngày", cell: (row) => firstDay(row.from), phone: "line" },
          { key: "to", title: "Đến ngày", cell: (row) => lastDay(row.to), phone: "line" },
          {
            key: "in",
            title: "Vào",
            cell: (row) =>
              [row.enteredHow && enteringNames[row.enteredHow], row.enteredFrom && `từ ${row.enteredFrom}`].filter(Boolean).join(" "),
            phone: "line",
          },
          {
            key: "out",
            title: "Ra",
            cell: (row) => [row.leftHow && endingNames[row.leftHow], row.leftTo && `đến ${row.leftTo}`].filter(Boolean).join(" "),
            phone: "line",
          },
          { key: "decision", title: "Quyết định, giấy tờ", cell: (row) => row.decision ?? "", phone: "line" },
        ]}
      />
    </Panel>
  );
}

export function StatusesPanel({ member }: { member: MemberDetail }) {
  const names: Record<string, string> = { ...standingNames, ...situationNames };
  return (
    <div style={{ marginTop: "1rem" }}>
      <Panel title="Tình trạng đảng viên" flush>
        <DataTable<Status>
          caption="Tình trạng qua các thời gian"
          rows={member.statuses}
          rowKey={(row) => row.id}
          empty={<Message title="Chưa ghi tình trạng nào" compact />}
          columns={[
            { key: "status", title: "Tình trạng", cell: (row) => names[row.status] ?? row.status, phone: "title" },
            { key: "from", title: "Từ ngày", cell: (row) => firstDay(row.from), phone: "line" },
            { key: "to", title: "Đến ngày", cell: (row) => lastDay(row.to), phone: "line" },
            { key: "decision", title: "Quyết định, giấy tờ", cell: (row) => row.decision ?? "", phone: "line" },
            { key: "note", title: "Ghi chú", cell: (row) => row.note, phone: "line" },
          ]}
        />
      </Panel>
    </div>
  );
}

/** Posts in committees; nothing at all for those who never held one. */
export function PostsPanel({ member }: { member: MemberDetail }) {
  if (member.posts.length === 0) return null;
  return (
    <div style={{ marginTop: "1rem" }}>
      <Panel title="Chức vụ" flush>
        <DataTable<HeldPost>
          caption="Các chức vụ đã giữ"
          rows={member.posts}
          rowKey={(row) => row.id}
          empty={null}
          columns={[
            { key: "post", title: "Chức vụ", cell: (row) => postName(row.post, row.organisation.kind), phone: "title" },
            { key: "at", title: "Tại", cell: (row) => row.organisation.name, phone: "plain" },
            { key: "from", title: "Từ ngày", cell: (row) => firstDay(row.from), phone: "line" },
            { key: "to", title: "Đến ngày", cell: (row) => lastDay(row.to), phone: "line" },
            { key: "term", title: "Nhiệm kỳ", cell: (row) => row.term ?? "", phone: "line" },
            { key: "decision", title: "Quyết định", cell: (row) => row.decision ?? "", phone: "line" },
          ]}
        />
      </Panel>
    </div>
  );
}
