import { Alert, Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { OutputOf } from "#contract/endpoint.ts";
import type { Post } from "#features/members/posts/rules.ts";
import { formatNumber } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { listPostAccounts, PostAccountLine } from "../contract.ts";
import { CreateTable, errorsByPost } from "./create-table.tsx";
import { type Delivery, DeliveryPanel } from "./delivery-panel.tsx";
import type { Outcome } from "./done-panel.tsx";
import { HolderTable } from "./holder-table.tsx";
import { countPeople, useChoice, usePostAccounts, useSubmit } from "./hooks.ts";
import { ReissuePanel } from "./reissue-panel.tsx";

interface Props {
  posts: readonly Post[];
  onBack: () => void;
  onDone: (outcome: Outcome) => void;
}

/** Everybody found: who gets an account, who gets the role, who has both, for whom nothing can be done. */
export function CheckPanel({ posts, onBack, onDone }: Props) {
  const { data, error, refetch } = usePostAccounts(usePlaceId(), posts);
  if (!data) return <Panel flush>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>;
  if (data.rows.length > 0) return <CheckList found={data} onBack={onBack} onDone={onDone} />;
  const back = (
    <Button variant="default" onClick={onBack}>
      Chọn chức vụ khác
    </Button>
  );
  return (
    <Panel flush>
      <Message title="Chưa ghi ai giữ chức vụ đã chọn trong phạm vi này" actions={back}>
        Văn phòng hoặc ban tổ chức ghi chức vụ ở mục “Cấp ủy” của từng đơn vị, rồi quay lại đây.
      </Message>
    </Panel>
  );
}

function CheckList({ found, onBack, onDone }: Omit<Props, "posts"> & { found: OutputOf<typeof listPostAccounts> }) {
  const of = (state: PostAccountLine["state"]) => found.rows.filter((row) => row.state === state);
  const [creating, granting, blocked] = [of("create"), of("grant"), of("blocked")];
  const choice = useChoice([...creating, ...granting]);
  const [delivery, setDelivery] = useState<Delivery>("letters");
  const [contact, setContact] = useState("");
  const { submit, error, isBusy } = useSubmit(choice, { delivery, contact }, onDone);
  return (
    <div style={{ display: "grid", gap: "1rem" }}>
      <FormErrors error={error} />
      {found.isCut && <CutNote shown={creating.length + granting.length} />}
      {creating.length + granting.length > 0 && (
        <DeliveryPanel
          selected={choice.selected.length}
          created={choice.created}
          canMail={found.canMail}
          delivery={delivery}
          onDelivery={setDelivery}
          contact={contact}
          onContact={setContact}
          isBusy={isBusy}
          onSubmit={submit}
          onBack={onBack}
        />
      )}
      {creating.length > 0 && (
        <Part title="Sẽ cấp tài khoản" rows={creating}>
          <CreateTable rows={creating} choice={choice} withMail={delivery === "mail"} errors={errorsByPost(error, choice.selected)} />
        </Part>
      )}
      {granting.length > 0 && (
        <Part title="Đã có tài khoản, sẽ giao thêm vai trò" rows={granting}>
          <HolderTable
            caption="Những người sẽ được giao vai trò"
            rows={granting}
            chosen={choice.chosen}
            onChoose={choice.choose}
            withName
          />
        </Part>
      )}
      <ReissuePanel rows={of("done")} contact={contact} />
      {blocked.length > 0 && (
        <Part title="Chưa cấp được" rows={blocked}>
          <HolderTable caption="Những người chưa cấp được tài khoản" rows={blocked} chosen={null} onChoose={choice.choose} />
        </Part>
      )}
    </div>
  );
}

function CutNote({ shown }: { shown: number }) {
  return (
    <Alert color="warn" styles={{ message: { color: "var(--ink)" } }}>
      Còn nhiều hơn {formatNumber(shown)} người cần cấp. Làm xong phần này rồi mở lại trang để làm tiếp, hoặc chọn từng đơn vị cấp dưới.
    </Alert>
  );
}

function Part({ title, rows, children }: { title: string; rows: readonly PostAccountLine[]; children: ReactNode }) {
  return (
    <Panel title={`${title}: ${formatNumber(countPeople(rows))} người`} flush>
      {children}
    </Panel>
  );
}
