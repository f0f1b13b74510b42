import { Button, Group } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay, formatNumber } from "#web/format.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { StatCard, StatStrip } from "#web/ui/stat-card.tsx";
import type { RequestDetail } from "../contract.ts";
import { asks } from "../rules.ts";
import { AnswersPanel } from "./answers-panel.tsx";
import { ExtendDialog } from "./extend-dialog.tsx";
import { useCloseRequest, useCopyRequest, useDownloadReminder, useIncludeUnits, useRequest } from "./hooks.ts";
import { RequestForm } from "./request-form.tsx";

/** One request: written while it is a draft, followed when it is sent. */
export function RequestPage() {
  const organisationId = usePlaceId();
  const { data, error, refetch } = useRequest(useIdParam("requestId"));
  const states = { draft: "bản thảo", sent: "đang nhận trả lời", closed: "đã đóng" };
  return (
    <Page
      title={data?.title ?? "Yêu cầu"}
      subtitle={data && [asks[data.asks], data.dueOn && `hạn ${formatDay(data.dueOn)}`, states[data.state]].filter(Boolean).join("; ")}
      back={{ to: `/o/${organisationId}/yeu-cau`, label: "Yêu cầu, khảo sát" }}
      actions={data && data.state !== "draft" && <Steps request={data} />}
    >
      {!data && <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>}
      {data?.can.includes("save") && <RequestForm key={data.id} organisationId={organisationId} request={data} />}
      {data && data.state !== "draft" && <Standing request={data} />}
      {data?.can.includes("follow") && <AnswersPanel organisationId={organisationId} request={data} />}
    </Page>
  );
}

function Standing({ request: { counts, guidance } }: { request: RequestDetail }) {
  const { asked, answered, late, declined, missing } = counts;
  return (
    <>
      {guidance && <p style={{ whiteSpace: "pre-line", margin: 0 }}>{guidance}</p>}
      <StatStrip>
        <StatCard
          label="Đã trả lời"
          value={formatNumber(answered)}
          terms={`/ ${formatNumber(asked)} nơi`}
          note={`${formatNumber(late)} nơi muộn`}
        />
        <StatCard label="Không có nội dung" value={formatNumber(declined)} />
        <StatCard label="Chưa trả lời" value={formatNumber(asked - answered - declined)} note={`${formatNumber(missing)} nơi quá hạn`} />
      </StatStrip>
    </>
  );
}

function Steps({ request }: { request: RequestDetail }) {
  const { id: requestId, version, can, newUnits, organisationId, counts } = request;
  const navigate = useNavigate();
  const [open, setOpen] = useState<"extend" | "close" | null>(null);
  const [close, copy, include, letter] = [useCloseRequest(), useCopyRequest(), useIncludeUnits(), useDownloadReminder()];
  const end = () => setOpen(null);
  const waiting = counts.asked - counts.answered - counts.declined;
  return (
    <Group gap="xs">
      <FormErrors error={copy.error ?? include.error ?? letter.error} />
      {can.includes("close") && newUnits > 0 && (
        <Button variant="default" loading={include.isPending} onClick={() => include.mutate({ requestId, version })}>
          Gửi thêm {formatNumber(newUnits)} đơn vị mới
        </Button>
      )}
      {can.includes("close") && waiting > 0 && (
        <Button variant="default" loading={letter.isPending} onClick={() => letter.mutate({ requestId })}>
          Công văn đôn đốc ({formatNumber(waiting)})
        </Button>
      )}
      {can.includes("extend") && (
        <Button variant="default" onClick={() => setOpen("extend")}>
          Lùi hạn
        </Button>
      )}
      {can.includes("copy") && (
        <Button
          variant="default"
          loading={copy.isPending}
          onClick={() => copy.mutate({ requestId }, { onSuccess: ({ id }) => void navigate({ to: `/o/${organisationId}/yeu-cau/${id}` }) })}
        >
          Soạn lại từ yêu cầu này
        </Button>
      )}
      {can.includes("close") && (
        <Button variant="default" onClick={() => setOpen("close")}>
          Đóng
        </Button>
      )}
      {open === "extend" && <ExtendDialog request={request} onClose={end} />}
      <ConfirmDialog
        isOpen={open === "close"}
        title="Đóng yêu cầu này?"
        confirm="Đóng yêu cầu"
        isBusy={close.isPending}
        error={close.error}
        onClose={end}
        onConfirm={() => close.mutate({ requestId, version }, { onSuccess: end })}
      >
        Không nhận thêm trả lời; phần đã nộp giữ nguyên.
      </ConfirmDialog>
    </Group>
  );
}
