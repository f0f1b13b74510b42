import { Button, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { ConflictAlert, FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { StatementLine } from "../contract.ts";
import { longestStatement } from "../rules.ts";
import { useAnswerProposal } from "./hooks.ts";

/** Who answers a proposal, and what; empty words only hand it over. */
export function AnswerForm({ row, onClose }: { row: StatementLine; onClose: () => void }) {
  const [ownerId, setOwnerId] = useState(row.answer?.ownerId ?? row.owners[0]?.id ?? 0);
  const [text, setText] = useState(row.answer?.answer ?? "");
  const answer = useAnswerProposal();
  const errors = fieldErrors(answer.error);
  const send = () =>
    answer.mutate(
      { statementId: row.id, version: row.answer?.version ?? 0, ownerId, answer: text },
      {
        onSuccess: () => {
          void notify(text.trim() === "" ? "Đã giao nơi trả lời." : "Đã trả lời kiến nghị.");
          onClose();
        },
      },
    );
  return (
    <Stack gap="sm" mt="xs">
      <FormErrors error={answer.error} />
      <ConflictAlert error={answer.error} onKeepMine={send}>
        {row.answer?.answer ? `Bản vừa được ghi: “${row.answer.answer}”` : undefined}
      </ConflictAlert>
      <NativeSelect
        label="Nơi trả lời"
        value={ownerId}
        error={errors.ownerId}
        onChange={(event) => setOwnerId(Number(event.currentTarget.value))}
        data={row.owners.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Textarea
        label="Nội dung trả lời"
        description="Để trống nếu chỉ giao nơi trả lời"
        autosize
        minRows={2}
        maxLength={longestStatement}
        value={text}
        error={errors.answer}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button loading={answer.isPending} onClick={send}>
          Ghi
        </Button>
        <Button variant="default" onClick={onClose}>
          Quay lại
        </Button>
      </Group>
    </Stack>
  );
}
