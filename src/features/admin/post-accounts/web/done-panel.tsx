import { Button, Group, Progress, Stack } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useMailJob, usePostAccountChanges } from "./hooks.ts";

export interface Outcome {
  created: number;
  granted: number;
  postIds: readonly number[];
  contact: string;
  hasLetters: boolean;
  /** The sending, when letters go by mail. */
  jobId: number | null;
}

/** What was done, and what is left to do with the letters. */
export function DonePanel({ outcome }: { outcome: Outcome }) {
  const place = usePlaceId();
  const navigate = useNavigate();
  const { created, granted, hasLetters, jobId } = outcome;
  const done = [created > 0 && `Đã cấp ${formatNumber(created)} tài khoản.`, granted > 0 && `Đã giao ${formatNumber(granted)} vai trò.`];
  return (
    <Panel title="Đã xong">
      <Stack gap="md">
        <p style={{ margin: 0, display: "flex", gap: "0.5rem", alignItems: "center" }}>
          <IconCheck size={20} color="var(--ok)" aria-hidden="true" />
          {done.filter(Boolean).join(" ")}
        </p>
        {hasLetters && <LettersPart outcome={outcome} />}
        {jobId !== null && <MailPart jobId={jobId} />}
        <Group>
          <Button onClick={() => void navigate({ to: `/o/${place}/nguoi-dung` })}>Xem người dùng</Button>
        </Group>
      </Stack>
    </Panel>
  );
}

function LettersPart({ outcome: { postIds, contact } }: { outcome: Outcome }) {
  const organisationId = usePlaceId();
  const { reissue } = usePostAccountChanges();
  return (
    <>
      <p style={{ margin: 0, maxWidth: "44rem" }}>
        Tệp thư đã tải về máy này, mỗi người một trang. In, đưa tận tay, rồi xóa tệp: mật khẩu lần đầu chỉ có trong thư, chương trình không
        giữ.
      </p>
      <FormErrors error={reissue.error} />
      <Group gap="sm">
        <Button
          variant="default"
          loading={reissue.isPending}
          onClick={() => reissue.mutate({ organisationId, postIds: [...postIds], contact })}
        >
          Không thấy tệp, làm lại thư
        </Button>
        <span className="meta">Mật khẩu trong tệp trước khi đó hết dùng.</span>
      </Group>
    </>
  );
}

function MailPart({ jobId }: { jobId: number }) {
  const { data: job } = useMailJob(jobId);
  if (!job) return null;
  const isOver = job.state === "done" || job.state === "failed";
  return (
    <>
      <div role="status">
        {job.state === "failed"
          ? job.message
          : `${isOver ? "Đã gửi" : "Đang gửi"} ${formatNumber(job.done - job.failed.length)}/${formatNumber(job.total)} thư.`}
        {!isOver && <Progress mt="xs" value={job.total === 0 ? 0 : (job.done / job.total) * 100} aria-label="Số thư đã gửi" />}
      </div>
      {job.failed.length > 0 && (
        <Panel title="Chưa gửi được" note="Kiểm tra địa chỉ, hoặc làm lại thư giấy cho những người này." flush>
          <DataTable
            caption="Các địa chỉ chưa nhận thư"
            rows={job.failed}
            rowKey={(row) => row.email}
            empty={null}
            columns={[
              { key: "name", title: "Họ và tên", cell: (row) => row.displayName, phone: "title" },
              { key: "email", title: "Địa chỉ", cell: (row) => row.email, phone: "line" },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
