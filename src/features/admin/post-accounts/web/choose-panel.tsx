import { Button, Checkbox, Stack } from "@mantine/core";
import { Panel } from "#web/ui/panel.tsx";
import { type HolderGroup, holderGroups } from "./messages.ts";

interface Props {
  groups: readonly HolderGroup[];
  onChange: (groups: readonly HolderGroup[]) => void;
  onNext: () => void;
}

/** Whose accounts: by post, in the unit of the header and everything below it. */
export function ChoosePanel({ groups, onChange, onNext }: Props) {
  const toggle = (key: HolderGroup) => onChange(groups.includes(key) ? groups.filter((one) => one !== key) : [...groups, key]);
  return (
    <Panel title="Cấp cho những ai">
      <Stack gap="md">
        <p className="quiet" style={{ margin: 0, maxWidth: "44rem" }}>
          Chương trình lấy những người đang giữ chức vụ ở đơn vị trên đầu trang và mọi cấp dưới. Mỗi người được vai trò đi theo chức vụ;
          thôi chức vụ ngày nào thì vai trò hết ngày đó.
        </p>
        <Checkbox.Group label="Chức vụ" value={[...groups]}>
          <Stack gap="sm" mt="xs">
            {holderGroups.map(({ key, label }) => (
              <Checkbox key={key} value={key} label={label} onChange={() => toggle(key)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button disabled={groups.length === 0} onClick={onNext} style={{ alignSelf: "start" }}>
          {groups.length === 0 ? "Xem danh sách (chọn ít nhất một chức vụ)" : "Xem danh sách"}
        </Button>
      </Stack>
    </Panel>
  );
}
