import { Button, Chip, Group, Modal, Stack, TextInput } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { call } from "#web/call.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { listPurposes, type Why } from "../contract.ts";
import classes from "./purpose-picker.module.css";

const key = "muc-dich-xem";

/** What files are read for in this tab: what was chosen last, or what is usual for whoever runs the cell. */
export function usePurpose(place: number) {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["purposes", place],
    queryFn: ({ signal }) => call(listPurposes, { organisationId: place }, signal),
    staleTime: 600_000,
  });
  const { data: chosen } = useQuery({
    queryKey: ["purpose-chosen"],
    queryFn: readChosen,
    initialData: readChosen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const usual = data?.usual ? { purpose: data.usual, words: null } : null;
  const why: Why | null = chosen && data?.purposes.includes(chosen.purpose) ? chosen : usual;
  const choose = (next: Why) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    queryClient.setQueryData(["purpose-chosen"], next);
  };
  return { purposes: data?.purposes, why, choose, error, retry: () => void refetch() };
}

interface Props {
  place: number;
  /** What is to be opened: "hồ sơ này". */
  what: string;
  /** Inside a page that has its own heading. */
  isPart?: boolean;
  /** `line` says the purpose and lets it be changed: it stands above what was opened. */
  children: (why: Why, line: ReactNode) => ReactNode;
}

/** Shows what it holds once the purpose is known; otherwise asks for it. */
export function WithPurpose({ place, what, isPart = false, children }: Props) {
  const { purposes, why, choose, error, retry } = usePurpose(place);
  if (!purposes) return <div className={classes.asked}>{error ? <Failed error={error} onRetry={retry} /> : <Waiting />}</div>;
  const Question = isPart ? "h2" : "h1";
  if (why) return children(why, <PurposeLine purposes={purposes} why={why} onChoose={choose} />);
  return (
    <div className={classes.asked}>
      <Question className={classes.question}>Mở {what} để làm gì?</Question>
      <p className="meta">Lần xem được ghi lại cùng mục đích; đảng viên được biết ai đã xem hồ sơ của mình.</p>
      <PurposeForm purposes={purposes} start={null} label={`Mở ${what}`} onChoose={choose} />
    </div>
  );
}

/** "Mục đích xem: Quản lý hồ sơ đảng viên · Đổi" */
function PurposeLine({ purposes, why, onChoose }: { purposes: readonly string[]; why: Why; onChoose: (why: Why) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.line}>
      <IconEye size={18} stroke={1.75} aria-hidden="true" />
      <span>
        Mục đích xem: <strong>{[why.purpose, why.words].filter(Boolean).join(", ")}</strong>
      </span>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        Đổi mục đích
      </button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Mục đích xem" size={520}>
        <PurposeForm
          purposes={purposes}
          start={why}
          label="Dùng mục đích này"
          onChoose={(next) => {
            onChoose(next);
            setOpen(false);
          }}
        />
      </Modal>
    </div>
  );
}

interface FormProps {
  purposes: readonly string[];
  start: Why | null;
  label: string;
  isBusy?: boolean;
  onChoose: (why: Why) => void;
}

/** One of the purposes, with words where they help. */
export function PurposeForm({ purposes, start, label, isBusy = false, onChoose }: FormProps) {
  const [purpose, setPurpose] = useState(start?.purpose ?? "");
  const [words, setWords] = useState(start?.words ?? "");
  return (
    <Stack gap="md">
      <Chip.Group value={purpose} onChange={(value) => setPurpose(String(value))}>
        <Group gap="xs" role="radiogroup" aria-label="Mục đích xem">
          {purposes.map((one) => (
            <Chip key={one} value={one} size="sm">
              {one}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <TextInput
        label="Nói thêm (nếu cần)"
        placeholder="Số công văn, tên việc"
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button disabled={purpose === ""} loading={isBusy} onClick={() => onChoose({ purpose, words: words.trim() || null })}>
          {label}
        </Button>
      </Group>
    </Stack>
  );
}

function readChosen(): Why | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Why | null; // written by usePurpose under the same key
  } catch {
    return null;
  }
}
