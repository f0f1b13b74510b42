import { Button, FileButton, Group, Stack } from "@mantine/core";
import { IconCamera, IconFileTypePdf, IconReplace } from "@tabler/icons-react";
import { fileUrl } from "#web/call.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { notify } from "#web/ui/notices.tsx";
import { checkScan, openScan, type Scan, type Scans } from "../contract.ts";
import { useAddScan, useScans } from "./hooks.ts";
import classes from "./scans-panel.module.css";

/** The signed paper page by page; a newer copy of a page stands before the older ones. */
export function ScansPanel({ meetingId }: { meetingId: number }) {
  const { data, error, refetch } = useScans(meetingId);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return <Pages data={data} />;
}

function Pages({ data }: { data: Scans }) {
  const add = useAddScan(data.meetingId);
  const mayAdd = data.can.includes("add");
  const current = data.scans.filter((scan) => scan.isCurrent);
  const send = (file: File | null, page: number | null) => {
    if (file) add.mutate({ file, page }, { onSuccess: () => void notify(page === null ? "Đã thêm một trang." : `Đã thay trang ${page}.`) });
  };
  return (
    <Stack gap="md" p="md">
      <FormErrors error={add.error} />
      {current.length === 0 && (
        <Message title="Chưa có bản quét giấy đã ký">
          {mayAdd && "Chụp từng trang biên bản đã ký, hoặc quét thành một tệp PDF. Tệp đến 10 MB."}
        </Message>
      )}
      {mayAdd && (
        <Group>
          <FileButton accept="application/pdf,image/jpeg,image/png" onChange={(file) => send(file, null)}>
            {(props) => (
              <Button {...props} loading={add.isPending} leftSection={<IconCamera size={18} aria-hidden="true" />}>
                Thêm trang đã ký
              </Button>
            )}
          </FileButton>
        </Group>
      )}
      {current.map((scan) => (
        <Page key={scan.page} scan={scan} data={data} onReplace={mayAdd ? (file) => send(file, scan.page) : null} />
      ))}
    </Stack>
  );
}

function Page({ scan, data, onReplace }: { scan: Scan; data: Scans; onReplace: ((file: File | null) => void) | null }) {
  const older = data.scans.filter(({ page, isCurrent }) => page === scan.page && !isCurrent);
  const endpoint = data.can.includes("open") ? openScan : data.can.includes("check") ? checkScan : null;
  const urlOf = (one: Scan) => (endpoint ? fileUrl(endpoint, { meetingId: data.meetingId, scanId: one.id }) : undefined);
  const url = urlOf(scan);
  return (
    <section aria-label={`Trang ${scan.page}`} className={classes.page}>
      <Group justify="space-between">
        <h3 className={classes.title}>Trang {scan.page}</h3>
        {onReplace && (
          <FileButton accept="application/pdf,image/jpeg,image/png" onChange={onReplace}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconReplace size={18} aria-hidden="true" />}>
                Thay bằng bản mới hơn
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {url && scan.type !== "application/pdf" && <img className={classes.picture} src={url} alt={`Trang ${scan.page} của giấy đã ký`} />}
      {url && scan.type === "application/pdf" && (
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
        >
          Mở {scan.fileName}
        </Button>
      )}
      <p className="meta">
        {scan.fileName}, {formatNumber(Math.ceil(scan.size / 1024))} KB, {scan.by ?? "hệ thống"} thêm {whenText(scan.addedAt)}. Mã kiểm tra{" "}
        <span className={classes.code}>{scan.checksum.slice(0, 12)}</span>
      </p>
      {older.map((one) => (
        <p key={one.id} className="meta">
          Bản trước (lần {one.edition}): {urlOf(one) ? <a href={urlOf(one)}>{one.fileName}</a> : one.fileName}, {one.by},{" "}
          {whenText(one.addedAt)}
        </p>
      ))}
    </section>
  );
}

/** "2026-07-06 15:30" in Vietnam, as the server tells it. */
function whenText(at: string): string {
  return `${at.slice(11)} ngày ${formatDay(at.slice(0, 10))}`;
}
