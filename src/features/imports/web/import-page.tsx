import { Alert } from "@mantine/core";
import { useState } from "react";
import { formatDay } from "#web/format.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { Steps } from "#web/ui/steps.tsx";
import type { ImportDetail } from "../contract.ts";
import { importKindNames } from "../rules.ts";
import { isRunning, useImport } from "./hooks.ts";
import { ImportResultPanel } from "./import-result-panel.tsx";
import { LayoutForm } from "./layout-form.tsx";
import { steps } from "./messages.ts";
import { ProgressPanel } from "./progress-panel.tsx";

/** One file on its way into the books: columns, check, writing. Can be left at any time and found again. */
export function ImportPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useImport(useIdParam("importId"));
  return (
    <Page
      title={data?.fileName ?? "Nhập tệp"}
      subtitle={data && subtitleOf(data)}
      back={{ to: `/o/${place}/nhap-du-lieu`, label: "Nhập dữ liệu" }}
    >
      {data ? <OpenImport detail={data} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}
    </Page>
  );
}

function subtitleOf({ kind, asOf, organisation }: ImportDetail): string {
  const parts = [
    importKindNames[kind],
    kind === "members" && asOf && `có đến ngày ${formatDay(asOf)}`,
    organisation && `nhập vào ${organisation.name}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

function OpenImport({ detail }: { detail: ImportDetail }) {
  const [isMapping, setMapping] = useState(false);
  const running = isRunning(detail);
  const showsColumns = !running && (detail.state === "uploaded" || isMapping);
  return (
    <>
      <Steps steps={steps} current={detail.state === "committed" ? 3 : running || !showsColumns ? 2 : 1} />
      {running && <ProgressPanel detail={detail} />}
      {!running && detail.job?.state === "failed" && (
        <Alert role="alert" color="bad" title="Chưa xong" styles={{ title: { color: "var(--ink)" }, message: { color: "var(--ink)" } }}>
          {detail.job.message}
        </Alert>
      )}
      {showsColumns && (
        <Panel
          title="Các cột tìm thấy"
          note={`Trang “${detail.sheet}”, dữ liệu từ dòng ${detail.firstRow}. Sửa nếu cột nào nhận chưa đúng; cột để trống thì không nhập.`}
        >
          <LayoutForm key={`${detail.kind} ${detail.sheet}`} detail={detail} onStarted={() => setMapping(false)} />
        </Panel>
      )}
      {!running && !showsColumns && <ImportResultPanel detail={detail} onMapping={() => setMapping(true)} />}
    </>
  );
}
