import { Button, Menu, Modal } from "@mantine/core";
import { IconChevronDown, IconLogout, IconRosetteDiscountCheck, IconTransfer, IconUserCheck, IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import type { MemberDetail } from "../../contract.ts";
import { situationNames } from "../../rules.ts";
import { EndForm } from "./end-form.tsx";
import { StatusForm } from "./status-form.tsx";
import { TransferForm } from "./transfer-form.tsx";

type Movement = "recognise" | "start" | "end" | "transfer" | "leave";

const titles: Record<Movement, string> = {
  recognise: "Công nhận đảng viên chính thức",
  start: "Ghi tình trạng sinh hoạt",
  end: "Kết thúc tình trạng sinh hoạt",
  transfer: "Chuyển sinh hoạt",
  leave: "Đưa ra khỏi danh sách",
};

/** What may change for a member who is in the register, and the dialog of each change. */
export function MovementMenu({ member }: { member: MemberDetail }) {
  const [open, setOpen] = useState<Movement | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal width={300} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
            Ghi thay đổi
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {member.standing !== "official" && (
            <Item icon={IconRosetteDiscountCheck} label={titles.recognise} onClick={() => setOpen("recognise")} />
          )}
          {member.situation === null ? (
            <Item icon={IconUserOff} label={titles.start} onClick={() => setOpen("start")} />
          ) : (
            <Item icon={IconUserCheck} label={`Kết thúc “${situationNames[member.situation]}”`} onClick={() => setOpen("end")} />
          )}
          <Item icon={IconTransfer} label={titles.transfer} onClick={() => setOpen("transfer")} />
          <Menu.Divider />
          <Item icon={IconLogout} label={titles.leave} onClick={() => setOpen("leave")} />
        </Menu.Dropdown>
      </Menu>
      <Modal opened={open !== null} onClose={close} title={open && `${titles[open]}: ${member.fullName}`} size={560}>
        {(open === "recognise" || open === "start" || open === "end") && <StatusForm member={member} change={open} onDone={close} />}
        {open === "transfer" && <TransferForm member={member} onDone={close} />}
        {open === "leave" && <EndForm member={member} onDone={close} />}
      </Modal>
    </>
  );
}

function Item({ icon: Icon, label, onClick }: { icon: typeof IconLogout; label: string; onClick: () => void }) {
  return (
    <Menu.Item leftSection={<Icon size={18} stroke={1.75} aria-hidden="true" />} onClick={onClick}>
      {label}
    </Menu.Item>
  );
}
