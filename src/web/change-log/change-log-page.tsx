import { type ChangeKind, changeKinds } from "#contract/change-log.ts";
import { LogFilters, useLogFilters } from "../ui/log-filters.tsx";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { PlaceSwitch } from "../ui/place-switch.tsx";
import { SaveButton } from "../ui/save-button.tsx";
import { ChangeLines } from "./change-lines.tsx";
import { useChanges, useChangeWords, useExportChanges } from "./hooks.ts";

/** Everything that changed at the place in the header. */
export function ChangeLogPage() {
  const words = useChangeWords() ?? [];
  const { asked, filters, change } = useLogFilters(Object.keys(changeKinds) as ChangeKind[]); // keys of the table
  const changes = useChanges(asked);
  const save = useExportChanges();
  return (
    <Page
      title="Nhật ký thay đổi"
      subtitle="Ai đã đổi gì, lúc nào, trước và sau ra sao"
      actions={
        <>
          <PlaceSwitch />
          <SaveButton loading={save.isPending} onClick={() => save.mutate(asked)} />
        </>
      }
    >
      <Panel flush>
        <LogFilters
          filters={filters}
          change={change}
          who="Người thực hiện"
          what="Đối tượng"
          kinds={words.map(({ kind: value, name }) => ({ value, label: name }))}
        />
        <ChangeLines changes={changes} namesObject />
      </Panel>
    </Page>
  );
}
