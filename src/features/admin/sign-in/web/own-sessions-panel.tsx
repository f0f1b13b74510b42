import { Button } from "@mantine/core";
import { formatMoment } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { OwnSession } from "../contract.ts";
import { useOwnChanges } from "./hooks.ts";
import classes from "./own-sessions-panel.module.css";

/** Where this account is signed in, and how to end it there. */
export function OwnSessionsPanel({ sessions }: { sessions: readonly OwnSession[] }) {
  const { endSession, endSessions, refresh } = useOwnChanges();
  const endOthers = () =>
    endSessions.mutate(
      { keepThis: true },
      {
        onSuccess: () => {
          void refresh();
          void notify("Đã đăng xuất ở các máy khác.");
        },
      },
    );
  return (
    <Panel title="Các phiên đang mở" note="Thấy máy lạ thì kết thúc phiên đó và đổi mật khẩu.">
      <FormErrors error={endSession.error ?? endSessions.error} />
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.session}>
            <div>
              <div>
                {session.browser}
                {session.isThis && <span className="meta"> · máy này</span>}
              </div>
              <div className="meta">
                {session.address}, từ {formatMoment(session.since)}
                {!session.isThis && `, dùng lần cuối ${formatMoment(session.lastSeen)}`}
              </div>
            </div>
            {!session.isThis && (
              <Button
                variant="default"
                aria-label={`Kết thúc phiên ${session.browser}, từ ${formatMoment(session.since)}`}
                loading={endSession.isPending && endSession.variables?.id === session.id}
                onClick={() => endSession.mutate({ id: session.id })}
              >
                Kết thúc
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={classes.all}>
        {sessions.length > 1 && (
          <Button variant="default" loading={endSessions.isPending} onClick={endOthers}>
            Đăng xuất ở mọi máy khác
          </Button>
        )}
        <Button
          variant="default"
          loading={endSessions.isPending}
          onClick={() => endSessions.mutate({ keepThis: false }, { onSuccess: () => window.location.assign("/dang-nhap") })}
        >
          Đăng xuất ở mọi nơi
        </Button>
      </div>
    </Panel>
  );
}
