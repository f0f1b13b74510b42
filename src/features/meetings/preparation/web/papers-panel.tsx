import { Button, FileInput, Group, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { dayInVietnam } from "#contract/dates.ts";
import { formatDay, formatTime } from "#web/format.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Preparation } from "../contract.ts";
import { useAddPaper, useNotePosting, useWithdrawPaper } from "./hooks.ts";
import { PaperTable } from "./paper-table.tsx";

const accepted = "application/pdf,image/png,image/jpeg,.docx";

/** Papers for the members, and when they went up on the national app. */
export function PapersPanel({ plan }: { plan: Preparation }) {
  const withdraw = useWithdrawPaper();
  const mayAdd = plan.can.includes("add-paper");
  return (
    <Panel title={`Tài liệu (${plan.papers.length})`} note={`Đưa lên trước ngày họp: chậm nhất ${formatDay(plan.papersBy)}`}>
      <Stack gap="md">
        <FormErrors error={withdraw.error} />
        {plan.id !== null && plan.papers.length > 0 && (
          <PaperTable
            plannedMeetingId={plan.id}
            papers={plan.papers}
            action={(paper) =>
              mayAdd && (
                <Button
                  variant="subtle"
                  color="stone"
                  aria-label={`Rút ${paper.title}`}
                  onClick={() => withdraw.mutate({ plannedMeetingId: plan.id ?? 0, paperId: paper.id })}
                >
                  Rút
                </Button>
              )
            }
          />
        )}
        {mayAdd ? <AddPaper plan={plan} /> : plan.id === null && <div className="meta">Lưu chương trình trước khi thêm tài liệu.</div>}
        {plan.can.includes("invite") && <Posting plan={plan} />}
      </Stack>
    </Panel>
  );
}

function AddPaper({ plan }: { plan: Preparation }) {
  const [title, setTitle] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const add = useAddPaper();
  const errors = fieldErrors(add.error);
  const send = () => {
    if (!file) return;
    add.mutate(
      { plannedMeetingId: plan.id ?? 0, title: title || file.name.replace(/\.[^.]+$/, ""), file },
      {
        onSuccess: () => {
          void notify("Đã thêm tài liệu.");
          setTitle("");
          setFile(null);
        },
      },
    );
  };
  return (
    <Stack gap="sm">
      <FormErrors error={add.error} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <FileInput
          label="Tệp PDF, Word hoặc ảnh"
          placeholder="Chọn tệp"
          accept={accepted}
          clearable
          value={file}
          error={errors.file}
          onChange={setFile}
        />
        <TextInput
          label="Tên tài liệu"
          placeholder="Để trống thì lấy tên tệp"
          maxLength={300}
          value={title}
          error={errors.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Group>
        <Button variant="default" disabled={!file} loading={add.isPending} onClick={send}>
          Thêm tài liệu
        </Button>
      </Group>
    </Stack>
  );
}

function Posting({ plan }: { plan: Preparation }) {
  const [on, setOn] = useState(plan.postedAt ? dayInVietnam(new Date(plan.postedAt)) : null);
  const [at, setAt] = useState(plan.postedAt ? formatTime(plan.postedAt) : "");
  const note = useNotePosting();
  const errors = fieldErrors(note.error);
  const send = () =>
    note.mutate(
      { plannedMeetingId: plan.id ?? 0, version: plan.version, on, at: at || null },
      { onSuccess: () => void notify("Đã ghi lúc đưa lên ứng dụng.") },
    );
  return (
    <Stack gap="sm">
      <FormErrors error={note.error} />
      <Group gap="md" align="end">
        <DateField label="Đưa lên Sổ tay đảng viên điện tử ngày" value={on} error={errors.on} onChange={setOn} />
        <TextInput
          label="Lúc"
          inputMode="numeric"
          placeholder="08:00"
          maxLength={5}
          w={100}
          value={at}
          error={errors.at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <Button variant="default" loading={note.isPending} onClick={send}>
          Ghi
        </Button>
      </Group>
    </Stack>
  );
}
