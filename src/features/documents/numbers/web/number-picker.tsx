import { Alert, Button, NativeSelect, NumberInput, SimpleGrid } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { AppError } from "#contract/errors.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import { bodies, type DocumentKind, type IssuingBody } from "../../rules.ts";
import type { Series } from "../contract.ts";
import { useSeries } from "./hooks.ts";

const TermDialog = lazy(() => import("../../terms/web/term-dialog.tsx").then((file) => ({ default: file.TermDialog })));

/** How a document is to get its number; goes into the call as `numberInput`. */
export type NumberChoice = { how: "next" } | { how: "reserved"; id: number } | { how: "old"; number: number | null };
export const nextNumber: NumberChoice = { how: "next" };

/** An old number that was not typed yet goes as 0, which is refused at its field. */
export function numberInput(choice: NumberChoice): { reservedId: number | null; number: number | null } {
  return { reservedId: choice.how === "reserved" ? choice.id : null, number: choice.how === "old" ? (choice.number ?? 0) : null };
}

interface Props {
  place: number;
  body: IssuingBody;
  kind: DocumentKind;
  /** Day of the document: it decides the term. */
  day: string | null;
  value: NumberChoice;
  onChange: (choice: NumberChoice) => void;
  /** What the call that takes the number was refused with. */
  error: Error | null;
}

/** The next number, one that was kept, or one that the paper carries; and the way to a term where none is known. */
export function NumberPicker({ place, body, kind, day, value, onChange, error }: Props) {
  const { data } = useSeries(place);
  const series = data?.rows.find((one) => belongs(one, { body, kind, day }));
  const kept = series?.held.filter(({ state }) => state === "reserved") ?? [];
  const hasNoTerm = data?.term === null || (error instanceof AppError && error.reason === "no-term");
  const chosen = value.how === "reserved" && kept.some(({ id }) => id === value.id) ? String(value.id) : value.how;
  const choose = (how: string) =>
    onChange(how === "next" ? nextNumber : how === "old" ? { how, number: null } : { how: "reserved", id: Number(how) });
  return (
    <>
      {data && hasNoTerm && <NoTerm place={place} mayWrite={data.can.includes("posts.manage")} />}
      <SimpleGrid cols={{ base: 1, xs: value.how === "old" ? 2 : 1 }} spacing="md">
        <NativeSelect
          label="Số"
          value={chosen === "reserved" ? "next" : chosen}
          error={fieldErrors(error).reservedId}
          data={[
            { value: "next", label: `Số kế tiếp: ${twoDigits((series?.lastNumber ?? 0) + 1)}` },
            ...kept.map(({ id, number, purpose }) => ({ value: String(id), label: `Số đã giữ: ${twoDigits(number)}, ${purpose}` })),
            { value: "old", label: "Số có sẵn trên giấy" },
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {value.how === "old" && (
          <NumberInput
            label="Số trên giấy"
            hideControls
            min={1}
            value={value.number ?? ""}
            error={fieldErrors(error).number}
            onChange={(typed) => onChange({ how: "old", number: typed === "" ? null : Number(typed) })}
          />
        )}
      </SimpleGrid>
    </>
  );
}

/** The sequence that numbers such a document on its day; a congress has one for all kinds. */
function belongs({ seat, kind, term }: Series, wanted: Pick<Props, "body" | "kind" | "day">): boolean {
  const day = wanted.day ?? "";
  if (seat !== bodies[wanted.body].seat || term.from > day || (term.to !== null && term.to < day)) return false;
  return wanted.body === "congress" ? kind === null : kind === wanted.kind;
}

function NoTerm({ place, mayWrite }: { place: number; mayWrite: boolean }) {
  const [isWriting, setWriting] = useState(false);
  return (
    <Alert color="warn" role="status" styles={{ message: { color: "var(--ink)" } }}>
      Số văn bản tính theo nhiệm kỳ, mà nơi này chưa ghi nhiệm kỳ của ngày văn bản.{" "}
      {mayWrite ? (
        <Button variant="default" size="compact-md" mt={4} onClick={() => setWriting(true)}>
          Ghi nhiệm kỳ
        </Button>
      ) : (
        <>
          Nhờ văn phòng cấp ủy ghi ở trang <AppLink to={`/o/${place}/nhiem-ky`}>Nhiệm kỳ</AppLink>.
        </>
      )}
      <Suspense>{isWriting && <TermDialog place={place} term={null} withoutBelow={0} onClose={() => setWriting(false)} />}</Suspense>
    </Alert>
  );
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
