import { Button, Group, TextInput } from "@mantine/core";
import { formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import { Segments } from "#web/ui/place-switch.tsx";

export type Delivery = "letters" | "mail";

interface Props {
  /** How many are chosen, and how many of them get an account. */
  selected: number;
  created: number;
  canMail: boolean;
  delivery: Delivery;
  onDelivery: (delivery: Delivery) => void;
  contact: string;
  onContact: (contact: string) => void;
  isBusy: boolean;
  onSubmit: () => void;
  onBack: () => void;
}

/** On paper or by mail, whom to call, and the button. */
export function DeliveryPanel({ selected, created, canMail, delivery, onDelivery, contact, onContact, isBusy, onSubmit, onBack }: Props) {
  return (
    <Panel title="Giao cho từng người">
      <Group align="end" gap="md">
        {canMail && (
          <Segments
            label="Cách giao"
            value={delivery}
            onChange={onDelivery}
            data={[
              { value: "letters", label: "In thư, mỗi người một trang" },
              { value: "mail", label: "Gửi thư điện tử" },
            ]}
          />
        )}
        <TextInput
          label="Cần giúp thì liên hệ"
          description="Ghi vào thư: tên, số máy"
          maxLength={200}
          value={contact}
          onChange={(event) => onContact(event.currentTarget.value)}
          style={{ flex: "1 1 18rem" }}
        />
      </Group>
      <Group gap="xs" mt="md">
        <Button loading={isBusy} disabled={selected === 0} onClick={onSubmit}>
          {verb(selected, created, delivery)}
        </Button>
        <Button variant="default" onClick={onBack}>
          Chọn lại chức vụ
        </Button>
      </Group>
    </Panel>
  );
}

function verb(selected: number, created: number, delivery: Delivery): string {
  if (selected === 0) return "Cấp tài khoản (chọn ít nhất một người)";
  if (created === 0) return `Giao vai trò cho ${formatNumber(selected)} người`;
  return delivery === "mail" ? `Cấp và gửi ${formatNumber(created)} thư` : `Cấp ${formatNumber(created)} tài khoản và tải thư`;
}
