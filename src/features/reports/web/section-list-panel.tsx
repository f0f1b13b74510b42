import { NativeSelect } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import type { ReportSection } from "../contract.ts";
import classes from "./section-list-panel.module.css";

export const appendixCode = "phu-luc";

interface Props {
  sections: readonly ReportSection[];
  open: string;
  onOpen: (code: string) => void;
}

/** The parts of the report; a mark says which have their words. */
export function SectionListPanel({ sections, open, onOpen }: Props) {
  return (
    <nav className={classes.list} aria-label="Các mục của báo cáo">
      <NativeSelect
        className={classes.phone}
        aria-label="Mục của báo cáo"
        value={open}
        onChange={(event) => onOpen(event.currentTarget.value)}
        data={[
          ...sections.filter((section) => section.level > 1).map(({ code, heading }) => ({ value: code, label: nameOf(heading) })),
          { value: appendixCode, label: "Phụ lục số liệu" },
        ]}
      />
      <ul>
        {sections.map((section, at) => (
          <li key={section.code}>
            {section.level === 1 ? (
              <div className={classes.part}>{section.heading}</div>
            ) : (
              <Item
                label={nameOf(section.heading)}
                level={section.level}
                isOpen={open === section.code}
                isDone={isGroup(sections, at) ? null : section.body.trim() !== ""}
                onOpen={() => onOpen(section.code)}
              />
            )}
          </li>
        ))}
        <li>
          <div className={classes.part}>Kèm theo</div>
          <Item label="Phụ lục số liệu" level={2} isOpen={open === appendixCode} isDone onOpen={() => onOpen(appendixCode)} />
        </li>
      </ul>
    </nav>
  );
}

/** The last line of a heading that opens two levels at once. */
function nameOf(heading: string): string {
  return heading.split("\n").at(-1) ?? "";
}

/** True for a heading whose words stand in the parts below it. */
export function isGroup(sections: readonly ReportSection[], at: number): boolean {
  const [section, next] = [sections[at], sections[at + 1]];
  return section !== undefined && section.body.trim() === "" && next !== undefined && next.level > section.level;
}

interface ItemProps {
  label: string;
  level: number;
  isOpen: boolean;
  isDone: boolean | null;
  onOpen: () => void;
}

function Item({ label, level, isOpen, isDone, onOpen }: ItemProps) {
  return (
    <button type="button" className={classes.item} data-level={level} aria-current={isOpen ? "true" : undefined} onClick={onOpen}>
      <span>{label}</span>
      {isDone === true && <IconCircleCheck size={18} color="var(--ok)" role="img" aria-label="đã có lời" />}
      {isDone === false && <IconCircleDashed size={18} color="var(--ink-3)" role="img" aria-label="chưa có lời" />}
    </button>
  );
}
