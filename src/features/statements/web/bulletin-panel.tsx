import { IconNews } from "@tabler/icons-react";
import { periodName } from "#contract/periods.ts";
import { useMonth } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { useBulletin, useDownloadBulletin } from "./hooks.ts";
import { StatementsPanel } from "./statements-panel.tsx";

/** The good examples of a month, to read here or to print and hand round. */
export function BulletinPanel({ organisationId }: { organisationId: number }) {
  const [month] = useMonth();
  const { data, error, refetch } = useBulletin({ organisationId, month });
  const save = useDownloadBulletin();
  return (
    <>
      <FormErrors error={save.error} />
      <Panel
        title={`Gương tốt, cách làm hay ${periodName(month).toLowerCase()}`}
        aside={
          (data?.rows.length ?? 0) > 0 && (
            <SaveButton loading={save.isPending} onClick={() => save.mutate({ organisationId, month })}>
              Tải bản tin .docx
            </SaveButton>
          )
        }
        flush
      >
        {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />)}
        {data?.rows.length === 0 && (
          <Message icon={<IconNews />} title="Chưa có gì cho tháng này" compact>
            Đánh dấu “Đáng nhân rộng” khi nêu ý kiến, hoặc chọn “Vào bản tin” khi gom ý.
          </Message>
        )}
        {data && <StatementsPanel label="Bản tin" rows={data.rows} />}
      </Panel>
    </>
  );
}
