import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { addDays } from "#contract/dates.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { formatDay, formatRange } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import type { Committee, PostLine } from "../contract.ts";
import { enteringNames, leavingNames, postName } from "../rules.ts";
import type { PostTask } from "./post-dialog.tsx";

interface Props {
  committee: Committee;
  /** Null for people who only look. */
  onTask: ((task: PostTask) => void) | null;
}

/** Who is in office, in the order of rank. */
export function HoldersTable({ committee, onTask }: Props) {
  const columns: Column<PostLine>[] = [
    ...who(committee),
    { key: "from", title: "Từ ngày", cell: (line) => since(line), phone: "line" },
    { key: "term", title: "Nhiệm kỳ", cell: (line) => <span style={{ whiteSpace: "nowrap" }}>{line.term}</span>, phone: "line" },
    {
      key: "how",
      title: "Căn cứ",
      cell: (line) => [enteringNames[line.enteredHow], line.decision].filter(Boolean).join(", "),
      phone: "line",
    },
  ];
  if (onTask) columns.push(tasks(committee.organisation.kind, onTask, true));
  return (
    <DataTable
      caption="Những người đang giữ chức vụ"
      rows={committee.holders}
      rowKey={(line) => line.id}
      empty={<Message title="Chưa ghi ai giữ chức vụ tại đơn vị này" compact />}
      columns={columns}
    />
  );
}

/** Who held a post before, the last ones first. */
export function FormerTable({ committee, onTask }: Props) {
  const columns: Column<PostLine>[] = [
    ...who(committee),
    { key: "days", title: "Thời gian", cell: (line) => formatRange(line.from, line.to && addDays(line.to, -1)), phone: "line" },
    { key: "term", title: "Nhiệm kỳ", cell: (line) => <span style={{ whiteSpace: "nowrap" }}>{line.term}</span>, phone: "line" },
    {
      key: "left",
      title: "Thôi giữ",
      cell: (line) => [line.leftHow && leavingNames[line.leftHow], line.endDecision].filter(Boolean).join(", "),
      phone: "line",
    },
  ];
  if (onTask) columns.push(tasks(committee.organisation.kind, onTask, false));
  return (
    <DataTable
      caption="Những người đã thôi giữ chức vụ"
      rows={committee.former}
      rowKey={(line) => line.id}
      empty={null}
      columns={columns}
    />
  );
}

function who({ organisation, can }: Committee): Column<PostLine>[] {
  const isCell = organisation.kind === "cell" || organisation.kind === "base-cell";
  const name = (line: PostLine) =>
    can.includes("members.file") ? (
      <AppLink to={`/o/${line.member.cellId}/dang-vien/${line.member.id}`}>{line.member.fullName}</AppLink>
    ) : (
      line.member.fullName
    );
  return [
    { key: "name", title: "Họ và tên", cell: name, phone: "title" },
    {
      key: "post",
      title: "Chức vụ",
      cell: (line) => <span style={{ fontWeight: 500 }}>{postName(line.post, organisation.kind)}</span>,
      phone: "plain",
    },
    ...(isCell ? [] : [{ key: "cell", title: "Sinh hoạt tại", cell: (line: PostLine) => line.member.cellName, phone: "line" as const }]),
  ];
}

function since({ from, to }: PostLine): string {
  return to ? formatRange(from, addDays(to, -1)) : formatDay(from);
}

function tasks(kind: OrganisationKind, onTask: (task: PostTask) => void, isHeld: boolean): Column<PostLine> {
  return {
    key: "do",
    title: <span className="visually-hidden">Việc có thể làm</span>,
    phone: "side",
    width: "3.5rem",
    cell: (line) => (
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="stone"
            size={40}
            aria-label={`Việc với chức vụ ${postName(line.post, kind)} của ${line.member.fullName}`}
          >
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isHeld && <Menu.Item onClick={() => onTask({ kind: "end", line })}>Kết thúc chức vụ</Menu.Item>}
          <Menu.Item onClick={() => onTask({ kind: "correct", line })}>Sửa chỗ ghi sai</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => onTask({ kind: "withdraw", line })}>Rút, vì ghi nhầm người</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    ),
  };
}
