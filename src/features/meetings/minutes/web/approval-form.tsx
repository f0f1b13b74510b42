import { NumberInput, Radio, Stack } from "@mantine/core";
import type { CallInputOf } from "#contract/endpoint.ts";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import type { MeetingDetail } from "../../contract.ts";
import type { approveText } from "../contract.ts";

export interface Choice {
  /** "none": it goes up without word of an adoption. */
  how: "assent" | "vote" | "none";
  inFavour: number | string;
}

interface Props {
  meeting: MeetingDetail;
  choice: Choice;
  onChange: (choice: Choice) => void;
  error: Error | null;
  /** What choosing no adoption means; without it one of the two ways is chosen. */
  none?: string;
}

/** How the meeting adopted what was read back to it: without a dissenting voice, or by vote. */
export function ApprovalForm({ meeting, choice, onChange, error, none }: Props) {
  const present = presentAt(meeting);
  const how = (value: string) => onChange({ ...choice, how: value === "vote" || value === "none" ? value : "assent" });
  return (
    <Stack gap="sm">
      <Radio.Group value={choice.how} onChange={how} label="Thông qua bằng">
        <Stack gap="xs" mt="xs">
          <Radio value="assent" label="Nhất trí, không ai có ý kiến khác" />
          <Radio value="vote" label="Biểu quyết" />
          {none && <Radio value="none" label={none} />}
        </Stack>
      </Radio.Group>
      {choice.how === "vote" && (
        <NumberInput
          label={`Số người tán thành, trong ${present} người dự`}
          min={0}
          max={present}
          allowDecimal={false}
          value={choice.inFavour}
          error={fieldErrors(error).inFavour ?? fieldErrors(error)["approval.inFavour"]}
          onChange={(inFavour) => onChange({ ...choice, inFavour })}
        />
      )}
    </Stack>
  );
}

/** Everybody who was there agreed, until somebody says otherwise. */
export function firstChoice(meeting: MeetingDetail): Choice {
  return { how: "assent", inFavour: presentAt(meeting) };
}

/** The choice as it is sent; null for none. */
export function approvalOf({ how, inFavour }: Choice): Pick<CallInputOf<typeof approveText>, "how" | "inFavour"> | null {
  return how === "none" ? null : { how, inFavour: how === "vote" && inFavour !== "" ? inFavour : null };
}

function presentAt(meeting: MeetingDetail): number {
  return meeting.present + meeting.visiting;
}
