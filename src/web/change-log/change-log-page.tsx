import { Button, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import * as z from "zod/mini";
import { type ChangeKind, changeKinds } from "#contract/change-log.ts";
import { isRealDate } from "#contract/dates.ts";
import { useBelow, useFilters, usePlaceId } from "../place.ts";
import { useSession } from "../session.ts";
import { DateField } from "../ui/date-field.tsx";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { PlaceSwitch } from "../ui/place-switch.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { ChangeLines } from "./change-lines.tsx";
import classes from "./change-log-page.module.css";
import { useChanges, useChangeWords, useExportChanges } from "./hooks.ts";

const day = z._default(z.string().check(z.refine((text) => text === "" || isRealDate(text))), "");
const Filters = z.object({ tu: day, den: day, ai: z._default(z.string(), ""), loai: z._default(z.string(), "") });

/** Everything that changed at the place in the header. */
export function ChangeLogPage() {
  const organisationId = usePlaceId();
  const { today } = useSession();
  const words = useChangeWords() ?? [];
  const [below] = useBelow();
  const [filters, change] = useFilters(Filters);
  const kind = (Object.keys(changeKinds) as ChangeKind[]).find((one) => one === filters.loai); // keys of the table
  const asked = { organisationId, below, from: filters.tu || null, to: filters.den || null, by: filters.ai, ...(kind && { kind }) };
  const changes = useChanges(asked);
  const save = useExportChanges();
  return (
    <Page
      title="Nhật ký thay đổi"
      subtitle="Ai đã đổi gì, lúc nào, trước và sau ra sao"
      actions={
        <>
          <PlaceSwitch />
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            loading={save.isPending}
            onClick={() => save.mutate(asked)}
          >
            Xuất .xlsx
          </Button>
        </>
      }
    >
      <Panel flush>
        <search className={classes.filters}>
          <SearchField
            label="Người thực hiện"
            placeholder="Tìm theo người thực hiện"
            value={filters.ai}
            width="100%"
            onChange={(ai) => change({ ai })}
          />
          <Select
            label="Đối tượng"
            value={filters.loai}
            data={[{ value: "", label: "Tất cả" }, ...words.map(({ kind: value, name }) => ({ value, label: name }))]}
            onChange={(loai) => change({ loai: loai ?? "" })}
          />
          <DateField label="Từ ngày" latest={today} value={filters.tu || null} onChange={(tu) => change({ tu: tu ?? "" })} />
          <DateField label="Đến ngày" latest={today} value={filters.den || null} onChange={(den) => change({ den: den ?? "" })} />
        </search>
        <ChangeLines changes={changes} namesObject />
      </Panel>
    </Page>
  );
}
