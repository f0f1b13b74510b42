import { Checkbox } from "@mantine/core";
import { roleNames } from "#contract/permissions.ts";
import { postName } from "#features/members/posts/rules.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import type { PostAccountLine } from "../contract.ts";

interface Props {
  caption: string;
  rows: readonly PostAccountLine[];
  /** Null when there is nothing to choose. */
  chosen: ReadonlySet<number> | null;
  onChoose: (postIds: readonly number[], isChosen: boolean) => void;
  /** Shows the name of the account that is there. */
  withName?: boolean;
  /** Between who it is and the role. */
  middle?: readonly Column<PostAccountLine>[];
}

/** Holders of posts with a box to choose each, and one for all. */
export function HolderTable({ caption, rows, chosen, onChoose, withName = false, middle = [] }: Props) {
  const count = rows.filter((row) => chosen?.has(row.postId)).length;
  const box: Column<PostAccountLine> = {
    key: "box",
    title: (
      <Checkbox
        aria-label="Chọn tất cả"
        checked={count === rows.length}
        indeterminate={count > 0 && count < rows.length}
        onChange={(event) =>
          onChoose(
            rows.map((row) => row.postId),
            event.currentTarget.checked,
          )
        }
      />
    ),
    cell: (row) => (
      <Checkbox
        aria-label={`Chọn ${row.member.fullName}, ${row.organisation.name}`}
        checked={chosen?.has(row.postId) ?? false}
        onChange={(event) => onChoose([row.postId], event.currentTarget.checked)}
      />
    ),
    phone: "side",
    width: "3rem",
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.postId}
      empty={null}
      columns={[
        ...(chosen ? [box] : []),
        { key: "name", title: "Họ và tên", cell: (row) => <span style={{ fontWeight: 500 }}>{row.member.fullName}</span>, phone: "title" },
        {
          key: "post",
          title: "Chức vụ",
          cell: (row) => `${postName(row.post, row.organisation.kind)}, ${row.organisation.name}`,
          phone: "plain",
        },
        ...(withName ? [accountName] : middle),
        {
          key: "role",
          title: isBlocked(rows) ? "Lý do" : "Vai trò",
          cell: (row) => row.reason ?? (row.role ? roleNames[row.role] : ""),
          phone: "line",
        },
      ]}
    />
  );
}

const accountName: Column<PostAccountLine> = { key: "user", title: "Tên đăng nhập", cell: (row) => row.userName, phone: "line" };

/** A table of people for whom nothing can be done shows why instead of the role. */
function isBlocked(rows: readonly PostAccountLine[]): boolean {
  return rows[0]?.state === "blocked";
}
