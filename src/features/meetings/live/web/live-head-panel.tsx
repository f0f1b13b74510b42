import { Button } from "@mantine/core";
import { IconArrowLeft, IconClock, IconCloudCheck, IconCloudUp, IconExternalLink, IconWifiOff } from "@tabler/icons-react";
import { formatDay, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { monthName } from "../../web/meeting-table.tsx";
import { Elapsed } from "./elapsed-panel.tsx";
import type { Live } from "./hooks.ts";
import classes from "./live-head-panel.module.css";
import { numberOf } from "./messages.ts";

interface Props {
  live: Live;
  onEnd: () => void;
}

/** Which sitting this is, whether all is safe, how long it goes on. */
export function LiveHeadPanel({ live, onEnd }: Props) {
  const { sheet, state } = live;
  const month = monthName(sheet.month).toLowerCase();
  const kind = sheet.isRegular ? "Sinh hoạt thường kỳ" : "Sinh hoạt chuyên đề";
  return (
    <header className={classes.head}>
      <AppLink plain to={`/o/${sheet.organisationId}/hom-nay`} className={classes.back} aria-label="Về trang Hôm nay; kỳ họp vẫn mở">
        <IconArrowLeft size={22} stroke={1.75} aria-hidden="true" />
      </AppLink>
      <div className={classes.titles}>
        <h1 className={classes.title}>
          <span className={classes.wide}>
            {kind} {month}
          </span>
          <span className={classes.onlyPhone}>Kỳ {month}</span>
        </h1>
        <div className={classes.subtitle}>
          <span className={classes.wide}>
            {[`${sheet.organisationName} · ${formatDay(sheet.meetOn)}`, state.facts.place.value].filter(Boolean).join(", ")}
          </span>
          <span className={classes.onlyPhone}>
            <RunningItem live={live} />
          </span>
        </div>
      </div>
      <span className={classes.wide}>
        <SavedState live={live} />
      </span>
      {state.beganMoment && (
        <span className={classes.clock}>
          <IconClock size={20} stroke={1.75} aria-hidden="true" />
          <span className="visually-hidden">Đã họp</span>
          <Elapsed now={live.now} since={state.beganMoment} />
        </span>
      )}
      <span className={classes.wide}>
        <Button
          component="a"
          variant="default"
          href={`/o/${sheet.organisationId}/truc-tiep/${sheet.plannedMeetingId}/man-chieu`}
          target="_blank"
          rel="noopener"
          leftSection={<IconExternalLink size={18} aria-hidden="true" />}
        >
          Màn chiếu
        </Button>
      </span>
      <span className={classes.wide}>
        <EndButton live={live} onEnd={onEnd} />
      </span>
    </header>
  );
}

/** Says how many items are still to come. */
export function EndButton({ live: { state, mayWrite }, onEnd }: Props) {
  const left = state.items.filter((item) => item.stage === "business" && item.state === "waiting").length;
  if (!mayWrite) return null;
  return (
    <Button variant={left === 0 ? "filled" : "default"} onClick={onEnd}>
      {left > 0 ? `Kết thúc (còn ${formatNumber(left)} mục)` : "Kết thúc"}
    </Button>
  );
}

/** On a phone the head says where the sitting is. */
function RunningItem({ live: { state, now } }: { live: Live }) {
  const item = state.items.find(({ key }) => key === state.currentItem);
  if (!item?.runningSince) return <>Chưa vào mục nào</>;
  const number = numberOf(state.items, item);
  const all = state.items.filter(({ stage }) => stage === "business").length;
  return (
    <>
      {number === null ? item.title : `Mục ${number}/${all}`} · <Elapsed now={now} since={item.runningSince} before={item.seconds} />
      {item.minutes !== null && ` / ${formatNumber(item.minutes)} phút`}
    </>
  );
}

/** Whether all is safe, and how many machines write. */
export function SavedState({ live: { line } }: { live: Live }) {
  const others = line.devices > 1 ? `, ${formatNumber(line.devices)} máy cùng mở` : "";
  const isCut = line.isUp === false || line.sending === "offline";
  const waits = line.waiting.length > 0;
  const Icon = isCut ? IconWifiOff : waits ? IconCloudUp : IconCloudCheck;
  return (
    <span className={classes.saved} data-look={isCut ? "waiting" : undefined}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {isCut ? "Mất mạng" : waits ? "Đang lưu…" : "Đã lưu"}
      {!isCut && others}
    </span>
  );
}

/** One line, not a dialog: the meeting goes on. */
export function ConnectionLine({ live: { line } }: { live: Live }) {
  const count = formatNumber(line.waiting.length);
  const isCut = line.isUp === false || line.sending === "offline";
  const text =
    line.sending === "signed-out"
      ? `Phiên đăng nhập đã hết. ${count} mục ghi đang giữ trên máy này, sẽ gửi khi đăng nhập lại.`
      : !isCut
        ? ""
        : line.waiting.length > 0
          ? `Mất mạng: ${count} mục ghi đang giữ trên máy này, sẽ gửi khi có mạng.`
          : "Mất mạng. Cứ họp tiếp: mục ghi mới được giữ trên máy này và sẽ gửi khi có mạng.";
  return (
    <div role="status">
      {text !== "" && (
        <p className={classes.line}>
          <IconWifiOff size={18} aria-hidden="true" />
          <span>
            {text} {line.sending === "signed-out" && <a href={`/dang-nhap?tiep=${encodeURIComponent(location.pathname)}`}>Đăng nhập lại</a>}
            {!line.isKept && "Máy này không cho lưu tạm: đừng đóng trang trước khi có mạng."}
          </span>
        </p>
      )}
    </div>
  );
}
