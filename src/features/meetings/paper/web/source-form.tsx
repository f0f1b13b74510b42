import { Button, Group, Select, Stack } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { fileUrl } from "#web/call.ts";
import { Panel } from "#web/ui/panel.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import type { Preparation } from "../../contract.ts";
import type { MeetingForm } from "../../web/sitting-form.tsx";
import { downloadBlankForm } from "../contract.ts";
import { type BlankForm, blankForms } from "../rules.ts";

export type Entry = "whole" | "quick";

interface Props {
  form: MeetingForm;
  ready: Preparation | undefined;
  organisationId: number;
  entry: Entry;
  onEntry: (entry: Entry) => void;
}

/** Where the record comes from: typed whole or from paper, whose paper it is, and the paper to print. */
export function SourceForm({ form, ready, organisationId, entry, onEntry }: Props) {
  const { heldOn, chair, secretary } = form.values;
  return (
    <Panel
      title="Cách nhập"
      aside={
        <Segments<Entry>
          label="Cách nhập"
          value={entry}
          onChange={onEntry}
          data={[
            { value: "whole", label: "Nhập đủ" },
            { value: "quick", label: "Nhanh từ giấy" },
          ]}
        />
      }
    >
      <Stack gap="sm">
        {(entry === "quick" || ready?.isOnBehalf || form.values.saidAs) && (
          <Select
            label={ready?.isOnBehalf ? "Ghi thay chi bộ, theo giấy của" : "Theo giấy của"}
            data={[
              { value: "secretary", label: `Thư ký${secretary ? `: ${secretary}` : ""}` },
              { value: "chair", label: `Chủ trì${chair ? `: ${chair}` : ""}` },
            ]}
            placeholder="Chi bộ tự ghi"
            clearable={!ready?.isOnBehalf}
            maw={420}
            {...form.getInputProps("saidAs")}
          />
        )}
        {heldOn && <BlankFormLinks organisationId={organisationId} heldOn={heldOn} />}
      </Stack>
    </Panel>
  );
}

/** The paper of a sitting of that day, to be printed before it. */
export function BlankFormLinks({ organisationId, heldOn }: { organisationId: number; heldOn: string }) {
  const forms = Object.entries(blankForms) as [BlankForm, (typeof blankForms)[BlankForm]][]; // the keys of the table
  return (
    <Group gap="xs">
      {forms.map(([form, { name }]) => (
        <Button
          key={form}
          variant="default"
          component="a"
          href={fileUrl(downloadBlankForm, { organisationId, form, heldOn })}
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
        >
          {name} để ghi tay
        </Button>
      ))}
    </Group>
  );
}
