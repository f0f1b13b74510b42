import { Button } from "@mantine/core";
import { IconCalendarPlus, IconCircleCheck } from "@tabler/icons-react";
import { AppLink } from "#web/ui/app-link.tsx";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { monthName } from "../../web/meeting-table.tsx";
import classes from "./closed-panel.module.css";
import { type Live, useOpenLive } from "./hooks.ts";
import { RefusedPanel } from "./refused-panel.tsx";

/** What stands here before the sitting is opened and after it ended; nothing can be written. */
export function ClosedPanel({ live }: { live: Live }) {
  const { sheet } = live;
  const name = `Kỳ ${monthName(sheet.month).toLowerCase()} của ${sheet.organisationName}`;
  const place = `/o/${sheet.organisationId}`;
  return (
    <main id="main" className={classes.page}>
      <RefusedPanel live={live} />
      {sheet.state === "planned" && <ToBeOpened live={live} name={name} />}
      {sheet.state === "held" && (
        <Message
          heading="h1"
          icon={<IconCircleCheck />}
          title={`${name} đã kết thúc`}
          actions={<AppLink to={`${place}/sinh-hoat/${sheet.meetingId}`}>Mở biên bản</AppLink>}
        >
          Mọi ghi chép đã vào biên bản; sửa tiếp ở đó.
        </Message>
      )}
      {sheet.state === "called-off" && (
        <Message heading="h1" title={`${name} đã hoãn`} actions={<AppLink to={`${place}/hom-nay`}>Về trang Hôm nay</AppLink>}>
          Những gì đã ghi vẫn được giữ.
        </Message>
      )}
    </main>
  );
}

function ToBeOpened({ live: { sheet }, name }: { live: Live; name: string }) {
  const open = useOpenLive();
  const { organisationId, plannedMeetingId } = sheet;
  const button = sheet.can.includes("record") && (
    <Button
      leftSection={<IconCalendarPlus size={18} aria-hidden="true" />}
      loading={open.isPending}
      onClick={() => open.mutate({ organisationId, plannedMeetingId })}
    >
      Bắt đầu sinh hoạt
    </Button>
  );
  return (
    <>
      <FormErrors error={open.error} />
      <Message
        heading="h1"
        title={`${name} chưa mở`}
        actions={
          <>
            {button} <AppLink to={`/o/${organisationId}/hom-nay`}>Về trang Hôm nay</AppLink>
          </>
        }
      >
        Chương trình có {sheet.agenda.length} mục, danh sách có {sheet.roster.length} người.
      </Message>
    </>
  );
}
