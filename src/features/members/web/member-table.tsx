import { IconUserOff } from "@tabler/icons-react";
import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Column } from "#web/ui/data-table.tsx";
import { Found } from "#web/ui/found.tsx";
import { NoteBadge } from "#web/ui/state-badge.tsx";
import type { MemberLine } from "../contract.ts";
import { endingNames, type Precision, sexNames, situationNames, standingNames } from "../rules.ts";
import classes from "./member-table.module.css";

interface Options {
  place: number;
  /** Not on the list of one cell. */
  showsCell: boolean;
  /** The typed text, marked in the names. */
  sought: string;
  /** Left out for whoever may not see the numbers. */
  onReveal?: ((line: MemberLine) => void) | undefined;
}

export function memberColumns({ place, showsCell, sought, onReveal }: Options): Column<MemberLine>[] {
  return [
    { key: "name", title: "Họ và tên", width: "19%", cell: (line) => <Name line={line} place={place} sought={sought} />, phone: "title" },
    { key: "birth", title: "Ngày sinh", cell: (line) => formatBirth(line.birthDate, line.birthPrecision), phone: "line" },
    ...(showsCell ? [cellColumn] : []),
    { key: "joined", title: "Vào Đảng", cell: (line) => formatDay(line.joinedOn), phone: "hide" },
    { key: "official", title: "Chính thức", cell: (line) => formatDay(line.officialOn), phone: "hide" },
    { key: "card", title: "Số thẻ", cell: (line) => <Card line={line} onReveal={onReveal} />, phone: "hide" },
    { key: "state", title: "Tình trạng", width: "10.5rem", cell: (line) => <MemberState member={line} />, phone: "side" },
  ];
}

const cellColumn: Column<MemberLine> = { key: "cell", title: "Chi bộ", cell: (line) => <Cell line={line} />, phone: "plain" };

function Name({ line, place, sought }: { line: MemberLine; place: number; sought: string }) {
  const name = <Found text={line.fullName} sought={sought} />;
  return (
    <>
      <div className={classes.name}>
        {line.opens ? (
          <AppLink to={`/o/${place}/dang-vien/${line.id}`} className={classes.link}>
            {name}
          </AppLink>
        ) : (
          name
        )}
      </div>
      <div className="meta">{[sexNames[line.sex], line.occupation?.toLowerCase()].filter(Boolean).join(", ")}</div>
    </>
  );
}

function Cell({ line }: { line: MemberLine }) {
  return (
    <>
      <div>{shortName(line)}</div>
      {line.unit && <div className="meta">{line.unit.name}</div>}
    </>
  );
}

/** "Chi bộ Văn phòng - Sở Y tế" under "Đảng bộ Sở Y tế" is "Chi bộ Văn phòng". */
function shortName({ cell, unit }: MemberLine): string {
  const host = unit?.name.replace(/^Đảng bộ (cơ sở |bộ phận )?/, "");
  return host && cell.name.endsWith(` - ${host}`) ? cell.name.slice(0, -host.length - 3) : cell.name;
}

function Card({ line, onReveal }: { line: MemberLine; onReveal: Options["onReveal"] }) {
  if (!line.cardNumber) return <span className="meta">chưa có</span>;
  if (!line.opens || !onReveal) return line.cardNumber;
  return (
    <button
      type="button"
      className={classes.masked}
      aria-label={`${line.cardNumber}, xem số thẻ của ${line.fullName}`}
      onClick={() => onReveal(line)}
    >
      {line.cardNumber}
    </button>
  );
}

/** A normal standing is plain text; only exceptions get a badge. */
export function MemberState({ member }: { member: Pick<MemberLine, "standing" | "situation" | "endedOn" | "endedHow"> }) {
  if (member.endedOn && member.endedHow) {
    return (
      <>
        <NoteBadge icon={<IconUserOff size={16} stroke={1.75} aria-hidden="true" />}>{endingNames[member.endedHow]}</NoteBadge>
        <div className="meta">{formatDay(member.endedOn)}</div>
      </>
    );
  }
  if (member.situation)
    return <NoteBadge icon={<IconUserOff size={16} stroke={1.75} aria-hidden="true" />}>{situationNames[member.situation]}</NoteBadge>;
  return member.standing ? standingNames[member.standing] : <span className="meta">chưa rõ</span>;
}

/** Old files may tell only the year or the month. */
export function formatBirth(day: string | null, precision: Precision): string {
  const text = formatDay(day);
  return precision === "day" ? text : precision === "month" ? text.slice(3) : text.slice(6);
}
