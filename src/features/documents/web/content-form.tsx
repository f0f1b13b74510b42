import { NativeSelect, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { DateField } from "#web/ui/date-field.tsx";
import { type Secrecy, secrecyNames, type Urgency, urgencyNames } from "../rules.ts";
import { signerWarnings } from "../signing/rules.ts";
import { secrecyOptions, secretNote, urgencyOptions } from "./messages.ts";

export interface ContentDraft {
  subject: string;
  urgency: Urgency;
  secrecy: Secrecy;
  relayUntil: string | null;
}
export const emptyContent: ContentDraft = { subject: "", urgency: "none", secrecy: "none", relayUntil: null };

interface Props<Draft> {
  draft: Draft;
  errors: Readonly<Record<string, React.ReactNode>>;
  onChange: (part: Partial<Draft>) => void;
}

/** What a document is about, how urgent and how secret; a secret one asks for nothing more. */
export function ContentForm<Draft extends ContentDraft>({ draft, errors, onChange }: Props<Draft>) {
  const change = (part: Partial<ContentDraft>) => onChange(part as Partial<Draft>); // a draft has these fields
  const isSecret = draft.secrecy !== "none";
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label="Độ mật"
          value={draft.secrecy}
          error={errors.secrecy}
          data={secrecyOptions}
          onChange={(event) => change(secret(pick(secrecyNames, event.currentTarget.value)))}
        />
        <NativeSelect
          label="Độ khẩn"
          value={draft.urgency}
          data={urgencyOptions}
          onChange={(event) => change({ urgency: pick(urgencyNames, event.currentTarget.value) })}
        />
      </SimpleGrid>
      {isSecret ? (
        <Text c="var(--ink-2)">{secretNote}</Text>
      ) : (
        <>
          <Textarea
            label="Trích yếu"
            autosize
            minRows={2}
            maxLength={2000}
            value={draft.subject}
            error={errors.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
          <DateField
            label="Truyền đạt ở chi bộ đến hết ngày"
            description="Để trống nếu không cần đưa vào kỳ sinh hoạt."
            value={draft.relayUntil}
            error={errors.relayUntil}
            onChange={(relayUntil) => change({ relayUntil })}
          />
        </>
      )}
    </>
  );
}

export interface SignerDraft {
  recipients: string;
  authority: string;
  signerPosition: string;
  signerName: string;
}
export const emptySigner: SignerDraft = { recipients: "", authority: "", signerPosition: "", signerName: "" };

/** Who signs in which capacity, and who gets it. */
export function SignerForm<Draft extends SignerDraft>({ draft, errors, onChange }: Props<Draft>) {
  const change = (part: Partial<SignerDraft>) => onChange(part as Partial<Draft>); // a draft has these fields
  const told = signerWarnings(draft);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }} style={{ alignItems: "end" }}>
        <TextInput
          label="Thẩm quyền ký"
          placeholder="T/M BAN THƯỜNG VỤ"
          description={told.authority}
          value={draft.authority}
          onChange={(event) => change({ authority: event.currentTarget.value })}
        />
        <TextInput
          label="Chức vụ"
          placeholder="BÍ THƯ"
          description={told.signerPosition}
          value={draft.signerPosition}
          onChange={(event) => change({ signerPosition: event.currentTarget.value })}
        />
        <TextInput
          label="Người ký"
          description={told.signerName}
          value={draft.signerName}
          error={errors.signerName}
          onChange={(event) => change({ signerName: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Textarea
        label="Nơi nhận"
        description="Mỗi nơi một dòng."
        autosize
        minRows={2}
        value={draft.recipients}
        error={errors.recipients}
        onChange={(event) => change({ recipients: event.currentTarget.value })}
      />
    </>
  );
}

/** Whoever makes it secret takes the words out with it. */
function secret(secrecy: Secrecy): Partial<ContentDraft & SignerDraft> {
  return secrecy === "none" ? { secrecy } : { secrecy, subject: "", relayUntil: null, recipients: "", signerName: "" };
}

function pick<Code extends string>(names: Record<Code, string>, value: string): Code {
  return (value in names ? value : "none") as Code; // both tables have "none"
}
