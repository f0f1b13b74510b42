import { Group } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useProgramme } from "../../programmes/web/hooks.ts";
import { BlankFormLinks } from "./source-form.tsx";

/** The paper of the next sitting, for a cell that writes by hand in the evening and types the day after. */
export function PrintPanel({ place }: { place: number }) {
  const { today } = useSession();
  const { data } = useProgramme(place, Number(today.slice(0, 4)));
  const planned = data?.entries.find((entry) => !entry.isCalledOff && entry.plannedOn !== null && entry.plannedOn >= today)?.plannedOn;
  const [chosen, setChosen] = useState<string | null>(null);
  const heldOn = chosen ?? planned ?? today;
  return (
    <Panel title="Giấy để ghi tay" note="In trước khi họp; sau đó nhập nhanh từ giấy">
      <Group align="end" gap="sm">
        <DateField label="Kỳ họp ngày" value={heldOn} onChange={setChosen} />
        <BlankFormLinks organisationId={place} heldOn={heldOn} />
      </Group>
    </Panel>
  );
}
