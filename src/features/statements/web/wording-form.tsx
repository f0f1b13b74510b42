import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { ConflictAlert, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { DigestTheme } from "../contract.ts";
import { longestStatement } from "../rules.ts";
import { useSaveWording } from "./hooks.ts";

interface Props {
  organisationId: number;
  themeId: number;
  period: string;
  theme: DigestTheme;
}

/** The one sentence that goes into the committee's report for all who said so. */
export function WordingForm({ organisationId, themeId, period, theme }: Props) {
  /** Null while nobody types here: then what is stored shows. */
  const [typed, setTyped] = useState<string | null>(null);
  const save = useSaveWording();
  const text = typed ?? theme.wording;
  const send = () =>
    save.mutate(
      { organisationId, themeId, period, version: theme.wordingVersion, text },
      {
        onSuccess: () => {
          setTyped(null);
          void notify("Đã ghi câu chung.");
        },
      },
    );
  return (
    <div>
      <ConflictAlert error={save.error} onKeepMine={send}>
        {`Bản vừa được ghi: “${theme.wording}”`}
      </ConflictAlert>
      <Textarea
        label="Câu chung cho báo cáo"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={longestStatement}
        value={text}
        error={fieldErrors(save.error).text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed !== null && typed !== theme.wording && (
        <Group gap="xs" mt="xs">
          <Button size="compact-md" loading={save.isPending} onClick={send}>
            Ghi câu chung
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setTyped(null)}>
            Bỏ sửa
          </Button>
        </Group>
      )}
    </div>
  );
}
