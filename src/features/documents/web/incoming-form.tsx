import { Alert, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { type Reference, readReference } from "../references/rules.ts";
import { type DocumentKind, documentKinds, referenceText } from "../rules.ts";
import { useCheck } from "./hooks.ts";
import { kindOptions } from "./messages.ts";

export interface IncomingDraft {
  /** As typed or pasted: "36 – CT/TW, ngày 30/5/2014 về …". */
  reference: string;
  kind: DocumentKind;
  issuer: string;
  datedOn: string | null;
  receivedOn: string | null;
  handler: string;
}

interface Props {
  place: number;
  draft: IncomingDraft;
  errors: Readonly<Record<string, ReactNode>>;
  today: string;
  /** What is read out of the reference beside its own fields: the trích yếu. */
  onChange: (part: Partial<IncomingDraft & { subject: string }>) => void;
}

/** What a document in is: typed or pasted in one line, read while it is typed, and held against what is registered already. */
export function IncomingForm({ place, draft, errors, today, onChange }: Props) {
  const read = readReference(draft.reference);
  const type = (reference: string) => onChange({ reference, ...readOut(readReference(reference), draft) });
  return (
    <>
      <TextInput
        label="Số, ký hiệu, ngày (gõ hoặc dán cả dòng)"
        placeholder="36-CT/TW, ngày 30/5/2014, về …"
        description={read ? `Đọc được: ${describe(read, draft.kind)}` : "Để trống nếu văn bản không có số."}
        data-autofocus
        autoFocus
        value={draft.reference}
        error={errors.number}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Known place={place} draft={draft} onIssuer={(issuer) => onChange({ issuer })} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label="Loại văn bản"
          value={draft.kind}
          error={errors.kind}
          data={kindOptions}
          onChange={(event) => onChange({ kind: kindOptions.find(({ value }) => value === event.currentTarget.value)?.value ?? "other" })}
        />
        <TextInput
          label="Nơi ban hành"
          value={draft.issuer}
          error={errors.issuer}
          onChange={(event) => onChange({ issuer: event.currentTarget.value })}
        />
        <DateField
          label="Ngày văn bản"
          latest={today}
          value={draft.datedOn}
          error={errors.datedOn}
          onChange={(datedOn) => onChange({ datedOn })}
        />
        <DateField
          label="Ngày đến"
          latest={today}
          value={draft.receivedOn}
          error={errors.receivedOn}
          onChange={(receivedOn) => onChange({ receivedOn })}
        />
      </SimpleGrid>
      <TextInput
        label="Người xử lý"
        value={draft.handler}
        error={errors.handler}
        onChange={(event) => onChange({ handler: event.currentTarget.value })}
      />
    </>
  );
}

/** The kind stays what somebody chose where the letters allow it. */
function readOut(read: Reference | null, draft: IncomingDraft): Partial<IncomingDraft & { subject: string }> {
  if (!read) return {};
  const kind = read.kinds.includes(draft.kind) ? draft.kind : read.kinds[0];
  return { kind, ...(read.datedOn && { datedOn: read.datedOn }), ...(read.rest.length > 3 && { subject: read.rest }) };
}

function describe(read: Reference, kind: DocumentKind): string {
  const day = read.datedOn ? `, ngày ${formatDay(read.datedOn)}` : "";
  const other =
    read.kinds.length > 1 ? ` (${read.letters} là ${read.kinds.map((one) => documentKinds[one].name).join(" hoặc ")}, chọn ở dưới)` : "";
  return `${documentKinds[kind].name} ${referenceText(read)}${day}${other}`;
}

/** Tells of documents with the same number and symbol, and takes the issuer over as it was written last. */
function Known({ place, draft, onIssuer }: { place: number; draft: IncomingDraft; onIssuer: (issuer: string) => void }) {
  const [reference] = useDebouncedValue(draft.reference.slice(0, 500), 300);
  const { data } = useCheck({ organisationId: place, reference, datedOn: draft.datedOn });
  const told = useRef("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer; what somebody typed stays
  useEffect(() => {
    if (!data) return;
    const known = data.issuer ?? "";
    if (draft.issuer === told.current && known !== draft.issuer) onIssuer(known);
    told.current = known;
  }, [data]);
  const same = (data?.same ?? []).filter((one) => one.isSameDay || one.isSameTerm);
  if (same.length === 0) return null;
  return (
    <Alert color="warn" icon={<IconAlertTriangle />} role="status" styles={{ message: { color: "var(--ink)" } }}>
      {same.map((one) => (
        <div key={one.id}>
          <AppLink to={`/o/${place}/van-ban/${one.id}`}>
            {documentKinds[one.kind].name} {one.reference}, ngày {formatDay(one.datedOn)}
          </AppLink>
          {one.isSameDay ? " đã có trong sổ." : " cùng số, ký hiệu và nhiệm kỳ đã có trong sổ. Kiểm tra lại số, ngày."}
        </div>
      ))}
    </Alert>
  );
}

/** The fields of the reference as the server wants them. */
export function identityOf(draft: IncomingDraft) {
  const read = readReference(draft.reference);
  const { kind, issuer, handler } = draft;
  const named = read ? { number: read.number, suffix: read.suffix, letters: read.letters, symbol: read.symbol } : {};
  return { kind, issuer, handler, datedOn: draft.datedOn ?? "", receivedOn: draft.receivedOn ?? "", ...named };
}
