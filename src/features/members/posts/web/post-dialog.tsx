import { Modal } from "@mantine/core";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { Committee, PostLine } from "../contract.ts";
import { postName } from "../rules.ts";
import { EndPostForm } from "./end-post-form.tsx";
import { useWithdrawPost } from "./hooks.ts";
import { AppointForm, CorrectPostForm } from "./post-form.tsx";

export type PostTask = { kind: "appoint" } | { kind: "correct" | "end" | "withdraw"; line: PostLine };

interface Props {
  task: PostTask;
  committee: Committee;
  onClose: () => void;
}

/** The one dialog that the chosen task opens. */
export function PostDialog({ task, committee, onClose }: Props) {
  if (task.kind === "withdraw") return <WithdrawPost line={task.line} committee={committee} onClose={onClose} />;
  if (task.kind === "appoint")
    return (
      <Modal opened onClose={onClose} title={`Ghi chức vụ tại ${committee.organisation.name}`} size={560}>
        <AppointForm committee={committee} onDone={onClose} />
      </Modal>
    );
  const name = `${postName(task.line.post, committee.organisation.kind)} ${task.line.member.fullName}`;
  return (
    <Modal opened onClose={onClose} title={task.kind === "end" ? `Kết thúc chức vụ: ${name}` : `Sửa chức vụ: ${name}`} size={560}>
      {task.kind === "end" ? (
        <EndPostForm line={task.line} onDone={onClose} />
      ) : (
        <CorrectPostForm line={task.line} committee={committee} onDone={onClose} />
      )}
    </Modal>
  );
}

function WithdrawPost({ line, committee, onClose }: { line: PostLine; committee: Committee; onClose: () => void }) {
  const withdraw = useWithdrawPost();
  const submit = () =>
    withdraw.mutate(
      { postId: line.id, version: line.version },
      {
        onSuccess: () => {
          void notify("Đã rút chức vụ ghi nhầm.");
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={`Rút chức vụ ${postName(line.post, committee.organisation.kind)} của ${line.member.fullName}?`}
      confirm="Rút chức vụ"
      onClose={onClose}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={submit}
    >
      Chỉ rút khi đồng chí này chưa từng giữ chức vụ. Vai trò đi theo chức vụ kết thúc ngay. Người đã giữ rồi thôi thì dùng “Kết thúc chức
      vụ”.
    </ConfirmDialog>
  );
}
