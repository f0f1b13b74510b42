import { Alert, Button } from "@mantine/core";
import { IconArrowsSplit2, IconPaperclip } from "@tabler/icons-react";
import { formatMoment } from "#web/format.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { fieldNames } from "../../words/rules.ts";
import type { RequestDetail } from "../contract.ts";
import classes from "./correction-page.module.css";
import { RequestBadge } from "./correction-table.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { useCorrection, useEvidence } from "./hooks.ts";
import { shownValue } from "./messages.ts";

/** One request: what stood there, what stands there now, what should, and the decision. */
export function CorrectionPage() {
  const place = usePlaceId();
  const { data: request, error, refetch } = useCorrection(useIdParam("correctionId"));
  const back = { to: `/o/${place}/de-nghi-sua`, label: "Đề nghị sửa hồ sơ" };
  if (!request) {
    return (
      <Page title="Đề nghị sửa hồ sơ" back={back}>
        <Panel flush>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
      </Page>
    );
  }
  return (
    <Page
      title={`${fieldNames[request.field]} của ${request.fullName}`}
      back={back}
      beside={<RequestBadge state={request.state} />}
      subtitle={`${request.cellName} · ${request.askedBy} gửi lúc ${formatMoment(request.createdAt)}`}
    >
      <div className={classes.columns}>
        <Panel title="Nội dung đề nghị">
          <Facts request={request} />
        </Panel>
        <Panel title="Quyết định">{request.state === "open" ? <DecisionForm request={request} /> : <Decided request={request} />}</Panel>
      </div>
    </Page>
  );
}

function Facts({ request }: { request: RequestDetail }) {
  const evidence = useEvidence();
  const { field, before, after, current, hasMoved, state } = request;
  return (
    <>
      {hasMoved && state === "open" && (
        <Alert color="warn" icon={<IconArrowsSplit2 />} mb="md" styles={{ message: { color: "var(--ink)" } }}>
          Nội dung trong sổ đã đổi từ khi đảng viên đề nghị. Xem lại trước khi quyết định.
        </Alert>
      )}
      <dl className={classes.facts}>
        <dt>Trong sổ khi đề nghị</dt>
        <dd>{shownValue(field, before)}</dd>
        {hasMoved && (
          <>
            <dt>Trong sổ hiện nay</dt>
            <dd>{shownValue(field, current)}</dd>
          </>
        )}
        <dt>Đề nghị ghi</dt>
        <dd className={classes.after}>{shownValue(field, after)}</dd>
        <dt>Lý do</dt>
        <dd>{request.reason}</dd>
        <dt>Giấy tờ kèm theo</dt>
        <dd>
          {request.evidenceName ? (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPaperclip size={16} aria-hidden="true" />}
              loading={evidence.isPending}
              onClick={() => evidence.mutate(request.id)}
            >
              Tải {request.evidenceName}
            </Button>
          ) : (
            <span className="meta">không có</span>
          )}
          {evidence.error && <p className="bad">{evidence.error.message}</p>}
        </dd>
      </dl>
    </>
  );
}

function Decided({ request }: { request: RequestDetail }) {
  return (
    <dl className={classes.facts}>
      <dt>Người xét</dt>
      <dd>{request.decidedBy}</dd>
      <dt>Lúc</dt>
      <dd>{request.decidedAt && formatMoment(request.decidedAt)}</dd>
      <dt>Trả lời</dt>
      <dd>{request.answer || <span className="meta">không ghi thêm</span>}</dd>
    </dl>
  );
}
