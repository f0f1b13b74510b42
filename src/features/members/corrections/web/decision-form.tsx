import { Alert, Button, Group, Stack, Textarea } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { useState } from "react";
import { AppError } from "#contract/errors.ts";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { RequestDetail } from "../contract.ts";
import { useDecideCorrection } from "./hooks.ts";

/** Accept, which corrects the file, or refuse with a reason. */
export function DecisionForm({ request }: { request: RequestDetail }) {
  const decide = useDecideCorrection();
  const [answer, setAnswer] = useState("");
  if (!request.mayDecide) return <p>Đề nghị của chính đồng chí do người khác xét. Cấp ủy cấp trên sẽ thấy đề nghị này.</p>;
  const send = (accepts: boolean) =>
    decide.mutate(
      { correctionId: request.id, version: request.version, accepts, answer },
      { onSuccess: () => void notify(accepts ? "Đã chấp nhận và sửa hồ sơ." : "Đã trả lời đề nghị.") },
    );
  return (
    <Stack gap="md">
      <FormErrors error={decide.error} />
      {decide.error instanceof AppError && decide.error.kind === "conflict" && (
        <Alert role="alert" color="warn" icon={<IconArrowsSplit2 />} styles={{ message: { color: "var(--ink)" } }}>
          {decide.error.message}
        </Alert>
      )}
      <Textarea
        label="Trả lời đảng viên"
        description="Bắt buộc khi không chấp nhận"
        autosize
        minRows={3}
        maxLength={1000}
        value={answer}
        error={fieldErrors(decide.error).answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button loading={decide.isPending} onClick={() => send(true)}>
          Chấp nhận, sửa hồ sơ
        </Button>
        <Button variant="default" loading={decide.isPending} onClick={() => send(false)}>
          Không chấp nhận
        </Button>
      </Group>
    </Stack>
  );
}
