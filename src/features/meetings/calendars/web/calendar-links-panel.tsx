import { Alert, Button, Group, List, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatMoment } from "#web/format.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { CalendarLink } from "../contract.ts";
import { calendarAddress, useCalendarLinks, useMakeCalendarLink, useRevokeCalendarLink } from "./hooks.ts";

/** Secret addresses by which phones and other calendars follow the cell's year. */
export function CalendarLinksPanel({ place }: { place: number }) {
  const { data } = useCalendarLinks(place);
  const [name, setName] = useState("");
  const [revoking, setRevoking] = useState<CalendarLink | null>(null);
  const make = useMakeCalendarLink();
  const send = () => make.mutate({ organisationId: place, name }, { onSuccess: () => setName("") });
  const open = data?.rows.filter((link) => link.revokedAt === null) ?? [];
  return (
    <Panel
      title="Lịch trên điện thoại, máy tính"
      note="Ai có đường dẫn thì xem được ngày, giờ, địa điểm; không có tên người, không có chuyên đề."
    >
      <Stack gap="sm">
        <FormErrors error={make.error} />
        {make.data && <Address token={make.data.token} />}
        <Group align="end" gap="sm">
          <TextInput
            label="Đường dẫn dùng cho"
            placeholder="Điện thoại của bí thư"
            maxLength={100}
            value={name}
            error={fieldErrors(make.error).name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button variant="default" loading={make.isPending} onClick={send}>
            Lập đường dẫn
          </Button>
        </Group>
        <List size="sm" listStyleType="none">
          {open.map((link) => (
            <List.Item key={link.id}>
              <Group gap="sm">
                <span>
                  {link.name}{" "}
                  <span className="meta">
                    lập lúc {formatMoment(link.madeAt)}
                    {link.by && `, ${link.by}`}
                  </span>
                </span>
                <Button variant="default" aria-label={`Thu hồi đường dẫn ${link.name}`} onClick={() => setRevoking(link)}>
                  Thu hồi
                </Button>
              </Group>
            </List.Item>
          ))}
        </List>
      </Stack>
      {revoking && <RevokeDialog place={place} link={revoking} onClose={() => setRevoking(null)} />}
    </Panel>
  );
}

function Address({ token }: { token: string }) {
  const address = calendarAddress(token);
  return (
    <Alert color="ok" title="Chép đường dẫn này ngay: chỉ hiện một lần" styles={{ title: { color: "var(--ink)" } }}>
      <Group gap="sm" align="end">
        <TextInput
          label="Đường dẫn lịch"
          readOnly
          value={address}
          style={{ flex: "1 1 16rem" }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="default" onClick={() => void navigator.clipboard.writeText(address).then(() => notify("Đã chép đường dẫn."))}>
          Chép
        </Button>
      </Group>
    </Alert>
  );
}

function RevokeDialog({ place, link, onClose }: { place: number; link: CalendarLink; onClose: () => void }) {
  const revoke = useRevokeCalendarLink();
  const take = () => revoke.mutate({ organisationId: place, linkId: link.id }, { onSuccess: onClose });
  return (
    <ConfirmDialog
      isOpen
      title={`Thu hồi đường dẫn “${link.name}”?`}
      confirm="Thu hồi"
      onConfirm={take}
      onClose={onClose}
      isBusy={revoke.isPending}
      error={revoke.error}
    >
      Máy đang dùng đường dẫn này không còn xem được lịch.
    </ConfirmDialog>
  );
}
