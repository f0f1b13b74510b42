import { Button } from "@mantine/core";
import { IconEye, IconSearchOff, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { useBelow } from "#web/place.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberLine, MemberPage } from "../contract.ts";
import { type ListInput, useMembers } from "./hooks.ts";
import { MemberFilterPanel, memberPageSize, useMemberFilters } from "./member-filter-panel.tsx";
import classes from "./member-list-panel.module.css";
import { memberColumns } from "./member-table.tsx";
import { RevealDialog } from "./reveal-dialog.tsx";

/** Filters, the rows, the pages; on the list page and as a tab of a unit. */
export function MemberListPanel({ place, input }: { place: number; input: ListInput }) {
  const [filters, change] = useMemberFilters();
  const { data, error, refetch } = useMembers(input);
  const mayReveal = data?.can.includes("members.numbers") === true;
  const [revealed, setRevealed] = useState<MemberLine | null>(null);
  return (
    <Panel flush>
      <MemberFilterPanel />
      {data && data.rows.length > 0 && <Summary data={data} text={filters.tim} />}
      <DataTable<MemberLine>
        caption="Danh sách đảng viên"
        columns={memberColumns({
          place,
          showsCell: data?.isCell !== true,
          sought: filters.tim,
          onReveal: mayReveal ? setRevealed : undefined,
        })}
        rows={data?.rows}
        rowKey={(line) => line.id}
        error={error}
        onRetry={() => void refetch()}
        empty={data && <Nobody data={data} input={input} />}
        foot={
          <>
            <span className={classes.note}>
              <IconEye size={18} stroke={1.75} aria-hidden="true" /> Số thẻ được che.{mayReveal && " Bấm để xem; lần xem được ghi lại."}
            </span>
            <Pager page={filters.trang} pageSize={memberPageSize} count={data?.count ?? 0} onPage={(trang) => change({ trang })} />
          </>
        }
      />
      {revealed && <RevealDialog memberId={revealed.id} name={revealed.fullName} field="cardNumber" onClose={() => setRevealed(null)} />}
    </Panel>
  );
}

function Summary({ data, text }: { data: MemberPage; text: string }) {
  const isNarrow = data.count !== data.total || text !== "";
  return (
    <div className={classes.summary}>
      <span role="status">
        {isNarrow && (
          <>
            <strong>{formatNumber(data.count)}</strong> / {formatNumber(data.total)} người
            {text ? ` khớp “${text}”, có dấu hay không dấu đều tìm được` : " theo bộ lọc"}
          </>
        )}
      </span>
      <span className={classes.order}>Xếp theo tên, vần tiếng Việt</span>
    </div>
  );
}

/** Why there is nobody, and what to do about it. */
function Nobody({ data, input }: { data: MemberPage; input: ListInput }) {
  const [filters, change] = useMemberFilters();
  const [below, setBelow] = useBelow();
  const clear = () => change({ tim: "", tt: "", gioi: "", dt: "", nghe: "", ngay: "", trang: "" });
  const isNarrow =
    filters.tim !== "" ||
    input.standing ||
    input.situation ||
    input.sex ||
    input.minority !== undefined ||
    input.occupation ||
    input.presence ||
    input.asOf;
  if (!isNarrow) {
    return (
      <Message
        icon={<IconUsersGroup />}
        title="Chưa có đảng viên nào trong sổ"
        actions={
          !below && (
            <Button variant="default" onClick={() => setBelow(true)}>
              Xem cả cấp dưới
            </Button>
          )
        }
      >
        {below ? "Thêm từng người, hoặc nhập cả danh sách từ tệp .xlsx." : "Đơn vị này không có đảng viên trực tiếp."}
      </Message>
    );
  }
  return (
    <Message
      icon={<IconSearchOff />}
      title={filters.tim ? `Không có đảng viên nào khớp “${filters.tim}”` : "Không có đảng viên nào theo bộ lọc này"}
      actions={
        <>
          <Button variant="default" onClick={clear}>
            Xóa bộ lọc
          </Button>
          {!below && (
            <Button variant="subtle" onClick={() => setBelow(true)}>
              Tìm cả ở cấp dưới
            </Button>
          )}
        </>
      }
    >
      {data.near.length > 0 ? (
        <>
          Có người tên gần giống:{" "}
          {data.near.map((name, at) => (
            <span key={name}>
              {at > 0 && ", "}
              <button type="button" className="link" onClick={() => change({ tim: name, trang: "" })}>
                {name}
              </button>
            </span>
          ))}
          .
        </>
      ) : filters.tim ? (
        "Thử tên ngắn hơn, hoặc bỏ bớt bộ lọc."
      ) : (
        "Bỏ bớt bộ lọc để thấy nhiều người hơn."
      )}
    </Message>
  );
}
