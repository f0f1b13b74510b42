import { Button, Modal } from "@mantine/core";
import { IconPencilQuestion } from "@tabler/icons-react";
import { useState } from "react";
import { formatMoment } from "#web/format.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberDetail } from "../../contract.ts";
import { fieldNames } from "../../words/rules.ts";
import type { OwnRequest } from "../contract.ts";
import { AskForm } from "./ask-form.tsx";
import { RequestBadge } from "./correction-table.tsx";
import { useMyCorrections, useWithdrawCorrection } from "./hooks.ts";
import { shownValue } from "./messages.ts";

/** What the person asked to have corrected, and how it stands. */
export function OwnCorrectionsPanel({ member }: { member: MemberDetail }) {
  const { data, error, refetch } = useMyCorrections();
  const [isOpen, setOpen] = useState(false);
  const done = () => setOpen(false);
  return (
    <Panel
      title="Đề nghị sửa hồ sơ"
      note="Bí thư chi bộ hoặc cơ quan đảng xét và trả lời; hồ sơ chỉ đổi khi đề nghị được chấp nhận"
      aside={
        !member.endedOn && (
          <Button variant="default" leftSection={<IconPencilQuestion size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
            Đề nghị sửa
          </Button>
        )
      }
      flush
    >
      <DataTable<OwnRequest>
        caption="Các đề nghị sửa hồ sơ của tôi"
        rows={data?.rows}
        rowKey={(line) => line.id}
        error={error}
        onRetry={() => void refetch()}
        empty={<Message title="Đồng chí chưa đề nghị sửa mục nào" compact />}
        columns={[
          { key: "field", title: "Mục", cell: (line) => fieldNames[line.field], phone: "title" },
          { key: "change", title: "Đề nghị", cell: (line) => <Change line={line} />, phone: "plain" },
          { key: "reason", title: "Lý do", cell: (line) => line.reason, phone: "line" },
          { key: "at", title: "Gửi lúc", cell: (line) => formatMoment(line.createdAt), phone: "plain" },
          { key: "state", title: "Kết quả", cell: (line) => <Outcome line={line} />, phone: "plain" },
        ]}
      />
      <Modal opened={isOpen} onClose={done} title="Đề nghị sửa hồ sơ" size={520}>
        <AskForm member={member} onDone={done} />
      </Modal>
    </Panel>
  );
}

function Change({ line }: { line: OwnRequest }) {
  return (
    <>
      <del className="quiet">{shownValue(line.field, line.before)}</del> → {shownValue(line.field, line.after)}
    </>
  );
}

function Outcome({ line }: { line: OwnRequest }) {
  const withdraw = useWithdrawCorrection();
  return (
    <>
      <RequestBadge state={line.state} />
      {line.answer && <div className="meta">{line.answer}</div>}
      {line.decidedBy && line.state !== "withdrawn" && <div className="meta">{line.decidedBy}</div>}
      {line.state === "open" && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(line.id, { onSuccess: () => void notify("Đã rút đề nghị.") })}
        >
          Rút đề nghị
        </Button>
      )}
    </>
  );
}
