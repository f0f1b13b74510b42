import * as z from "zod/mini";
import { download } from "#web/call.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { downloadStart } from "../contract.ts";
import { families, familyCodes } from "../rules.ts";
import { useTemplates } from "./hooks.ts";
import { TagTable } from "./tag-table.tsx";
import { UploadPanel } from "./upload-panel.tsx";
import { VersionTable } from "./version-table.tsx";

const Filters = z.object({ loai: z._default(z.enum(familyCodes), "report") });

/** One kind of papers: take the template, edit it in Word, bring it back; which ones there were. */
export function TemplatePage() {
  const place = usePlaceId();
  const [{ loai: family }] = useFilters(Filters);
  const { data, error, refetch } = useTemplates(place);
  const { name } = families[family];
  const takeStart = () => void download(downloadStart, { organisationId: place, family });
  return (
    <Page
      title={`Mẫu: ${name}`}
      back={{ to: `/o/${place}/mau-van-ban`, label: "Mẫu văn bản" }}
      subtitle="Tải mẫu, sửa trong Word, giữ các thẻ trong ngoặc nhọn { }, rồi đưa lên. Tệp được kiểm tra và in thử trước khi dùng."
      actions={<SaveButton onClick={takeStart}>Tải mẫu có sẵn để sửa</SaveButton>}
    >
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.can.includes("regulations.manage") && (
        <UploadPanel key={family} place={place} family={family} reportTypes={data.reportTypes} reports={data.reports} />
      )}
      {data && (
        <Panel flush title="Các mẫu đã đưa lên">
          <VersionTable place={place} rows={data.rows.filter((row) => row.family === family)} reports={data.reports} />
        </Panel>
      )}
      <Panel flush title="Thẻ dùng trong mẫu" note="Thẻ có @ in cả đoạn, đứng một mình. Đoạn mà mọi thẻ đều không có gì để in thì được bỏ.">
        <TagTable family={family} layouts={data?.layouts ?? []} />
      </Panel>
    </Page>
  );
}
