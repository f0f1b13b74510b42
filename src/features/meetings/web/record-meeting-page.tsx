import { Alert, Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import * as z from "zod/mini";
import { lastOfMonth } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import type { Preparation } from "../contract.ts";
import { type MeetingValues, startValues, toInput } from "../drafts/rules.ts";
import { dropDraft, keepDraft, readDraft, useCellYear, usePreparation, useRecordMeeting } from "./hooks.ts";
import { MeetingFormPanel } from "./meeting-form.tsx";
import { monthName } from "./meeting-table.tsx";

const Filters = z.object({ thang: z._default(z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/)), "") });

/** The form of a new sitting of the cell in the header, for the month in the address. */
export function RecordMeetingPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const [{ thang }] = useFilters(Filters);
  // A month that is over begins with its last day; the true day is one click away.
  const heldOn = thang && thang < today.slice(0, 7) ? lastOfMonth(`${thang}-01`) : today;
  const { data: unit } = useCellYear(place, Number(today.slice(0, 4)));
  const ready = usePreparation(place, heldOn, thang);
  if (ready.error) return <Failed error={ready.error} onRetry={() => void ready.refetch()} />;
  if (!unit || !ready.data) return <Waiting />;
  if (!unit.isCell) {
    return (
      <Page title="Ghi kỳ sinh hoạt">
        <Message
          title={`${unit.name} không phải là chi bộ`}
          actions={<AppLink to={`/o/${place}/cay-to-chuc`}>Mở cây tổ chức đảng</AppLink>}
        >
          Chọn chi bộ trên đường dẫn ở đầu trang, rồi ghi kỳ sinh hoạt của chi bộ đó.
        </Message>
      </Page>
    );
  }
  return <Recording key={`${place} ${thang}`} ready={ready.data} />;
}

function Recording({ ready }: { ready: Preparation }) {
  const { account } = useSession();
  const navigate = useNavigate();
  const draftKey = `nennep-ky-hop-${account.id}-moi-${ready.organisationId}-${ready.month}`;
  const [kept, setKept] = useState(() => readDraft(draftKey));
  const [round, setRound] = useState(0);
  const record = useRecordMeeting();
  const keep = useCallback((values: MeetingValues) => keepDraft(draftKey, values), [draftKey]);
  const save = async (values: MeetingValues) => {
    const meeting = await record.mutateAsync({ organisationId: ready.organisationId, ...toInput(values) });
    dropDraft(draftKey);
    void notify(`Đã lưu kỳ ${monthName(meeting.month).toLowerCase()}.`);
    await navigate({ to: `/o/${ready.organisationId}/sinh-hoat/${meeting.id}` });
    return meeting;
  };
  const startAgain = () => {
    dropDraft(draftKey);
    setKept(null);
    setRound(round + 1);
  };
  const taken = takenBy(record.error) ?? ready.existingId;
  return (
    <Page
      title="Ghi kỳ sinh hoạt"
      subtitle={ready.organisationName}
      back={{ to: `/o/${ready.organisationId}/don-vi/sinh-hoat`, label: "Sinh hoạt của chi bộ" }}
    >
      <MeetingFormPanel
        key={round}
        organisationId={ready.organisationId}
        initial={kept ?? startValues(ready)}
        isRestored={kept !== null}
        onKeep={keep}
        onSave={save}
        isSaving={record.isPending}
        error={record.error}
        notice={(values) => (
          <>
            {kept && <Restored onDrop={startAgain} />}
            {taken !== null && values.isRegular && values.month === ready.month && (
              <MonthTaken organisationId={ready.organisationId} meetingId={taken} month={ready.month} />
            )}
          </>
        )}
      />
    </Page>
  );
}

export function Restored({ onDrop }: { onDrop: () => void }) {
  return (
    <Alert color="stone" title="Đã mở lại bản đang soạn dở trên máy này" styles={{ title: { color: "var(--ink)" } }}>
      <Button variant="default" onClick={onDrop}>
        Bỏ bản đó, bắt đầu lại
      </Button>
    </Alert>
  );
}

function MonthTaken({ organisationId, meetingId, month }: { organisationId: number; meetingId: number; month: string }) {
  return (
    <Alert color="warn" title={`Chi bộ đã có kỳ thường kỳ ${monthName(month).toLowerCase()}`} styles={{ title: { color: "var(--ink)" } }}>
      <AppLink to={`/o/${organisationId}/sinh-hoat/${meetingId}`}>Mở kỳ đó</AppLink> để xem hoặc sửa. Ở đây chỉ ghi kỳ của tháng khác, hoặc
      một buổi riêng chuyên đề.
    </Alert>
  );
}

/** The sitting that already stands for that month, as the refusal tells it. */
function takenBy(error: Error | null): number | null {
  if (!(error instanceof AppError) || error.reason !== "month-taken") return null;
  const current = error.current as { meetingId?: number } | undefined; // the server names the sitting
  return current?.meetingId ?? null;
}
