import { Alert, Button, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useFilters, usePeriod, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PagePeriodPicker } from "#web/ui/period-picker.tsx";
import type { Layout } from "../../rules.ts";
import { layoutProblems } from "../rules.ts";
import { useAddTableLayout, usePreview, useTableLayout } from "./hooks.ts";
import { LinesForm } from "./lines-form.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { RulesForm } from "./rules-form.tsx";

/** The layout that the new one is copied from. */
const Filters = z.object({ tu: z._default(z.string(), "") });

const empty: Layout = {
  name: "",
  rows: [{ code: "dong-1", label: "Tổng số", level: 1, isHeading: false, where: [], count: "closing" }],
  columns: [{ code: "cot-1", label: "Tổng số", where: [], isTyped: false }],
  rules: [],
};

/** A table of the office's own, built from what the books can count: rows, columns, control rules, tried with the figures of now. */
export function NewLayoutPage() {
  const placeId = usePlaceId();
  const [{ tu }] = useFilters(Filters);
  const { data, error, refetch } = useTableLayout(placeId, tu);
  if (tu === "") return <Builder first={empty} />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return <Builder key={tu} first={{ ...data.layout, name: `${data.layout.name} (mẫu riêng)` }} />;
}

function Builder({ first }: { first: Layout }) {
  const placeId = usePlaceId();
  const [period] = usePeriod();
  const navigate = useNavigate();
  const [layout, setLayout] = useState(first);
  const [source, setSource] = useState("");
  const [hasTried, setTried] = useState(false);
  const [shown, setShown] = useState(first);
  const seen = useRef<HTMLDivElement>(null);
  const [add, preview] = [useAddTableLayout(), usePreview()];
  const problems = hasTried ? layoutProblems(layout) : {};
  const count = Object.keys(problems).length;
  /** What the program can see wrong by itself is told before anything is sent. */
  const tried = (send: () => void) => {
    setTried(true);
    if (Object.keys(layoutProblems(layout)).length === 0) send();
    else setTimeout(() => document.querySelector<HTMLElement>("main [aria-invalid=true]")?.focus(), 0);
  };
  const show = () => {
    setShown(layout);
    setTimeout(() => seen.current?.scrollIntoView({ block: "start" }), 0);
  };
  const look = () => tried(() => preview.mutate({ organisationId: placeId, layout, period }, { onSuccess: show }));
  const save = () =>
    tried(() =>
      add.mutate(
        { organisationId: placeId, source, layout },
        {
          onSuccess: () => {
            void notify("Đã lập mẫu biểu.");
            void navigate({ to: `/o/${placeId}/mau-bieu` });
          },
        },
      ),
    );
  return (
    <Page
      title="Lập mẫu biểu"
      subtitle="Chọn dòng, cột và quy tắc cân từ những số sổ sách có; xem thử rồi lưu."
      back={{ to: `/o/${placeId}/mau-bieu`, label: "Mẫu biểu" }}
      actions={
        <>
          <PagePeriodPicker />
          <Button variant="default" loading={preview.isPending} onClick={look}>
            Xem thử
          </Button>
          <Button loading={add.isPending} onClick={save}>
            Lưu mẫu biểu
          </Button>
        </>
      }
    >
      <FormErrors error={add.error ?? preview.error} />
      {count > 0 && (
        <Alert color="bad" role="alert">
          Còn {formatNumber(count)} chỗ chưa đúng, ghi ngay tại từng ô.
        </Alert>
      )}
      <Panel title="Biểu">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Tên biểu"
            maxLength={200}
            value={layout.name}
            error={problems.name}
            onChange={(event) => setLayout({ ...layout, name: event.currentTarget.value })}
          />
          <TextInput
            label="Văn bản làm căn cứ"
            placeholder="Công văn số 12-CV/ĐUK"
            maxLength={300}
            value={source}
            error={fieldErrors(add.error).source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </SimpleGrid>
      </Panel>
      <Stack gap="md">
        <LinesForm axis="columns" layout={layout} problems={problems} onChange={setLayout} />
        <LinesForm axis="rows" layout={layout} problems={problems} onChange={setLayout} />
        <RulesForm layout={layout} problems={problems} onChange={setLayout} />
        <div ref={seen}>{preview.data && <PreviewPanel layout={shown} preview={preview.data} isOld={shown !== layout} />}</div>
      </Stack>
    </Page>
  );
}
