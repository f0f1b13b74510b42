import { type ReactNode, useState } from "react";
import { formatDay } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberDetail } from "../contract.ts";
import { forceNames, sexNames } from "../rules.ts";
import { fieldNames } from "../words/rules.ts";
import classes from "./member-facts-panel.module.css";
import { formatBirth } from "./member-table.tsx";
import { RevealDialog } from "./reveal-dialog.tsx";

type Field = keyof MemberDetail & string;

const groups: readonly { title: string; fields: readonly Field[] }[] = [
  {
    title: "Nhân thân",
    fields: ["fullName", "birthName", "sex", "birthDate", "ethnicity", "religion", "homePlace", "citizenNumber", "phone"],
  },
  { title: "Trong Đảng", fields: ["joinedOn", "officialOn", "cardNumber", "fileNumber", "badgeNumber", "forceKind"] },
  {
    title: "Trình độ, nghề nghiệp",
    fields: ["schooling", "politicsLevel", "professionLevel", "foreignLanguage", "occupationBefore", "occupation"],
  },
];

/** The register's fields (Mẫu 7-HSĐV) as they stand. */
export function MemberFactsPanel({ member, isOwn = false }: { member: MemberDetail; isOwn?: boolean }) {
  const [revealed, setRevealed] = useState<"cardNumber" | "citizenNumber" | null>(null);
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <Panel key={group.title} title={group.title}>
          <dl className={classes.facts}>
            {group.fields.map((field) => (
              <div key={field} className={classes.fact}>
                <dt>{fieldNames[field]}</dt>
                <dd>
                  {shown(member, field) || <span className="meta">chưa ghi</span>}
                  {!isOwn &&
                    member.can.includes("members.numbers") &&
                    (field === "cardNumber" || field === "citizenNumber") &&
                    member[field] && (
                      <button type="button" className={`link ${classes.reveal}`} onClick={() => setRevealed(field)}>
                        Xem số
                      </button>
                    )}
                </dd>
              </div>
            ))}
          </dl>
        </Panel>
      ))}
      {member.note !== "" && (
        <Panel title="Ghi chú">
          <p className={classes.note}>{member.note}</p>
        </Panel>
      )}
      {revealed && <RevealDialog memberId={member.id} name={member.fullName} field={revealed} onClose={() => setRevealed(null)} />}
    </div>
  );
}

function shown(member: MemberDetail, field: Field): ReactNode {
  if (field === "birthDate") return formatBirth(member.birthDate, member.birthPrecision);
  if (field === "joinedOn" || field === "officialOn") return formatDay(member[field]);
  if (field === "sex") return sexNames[member.sex];
  if (field === "forceKind") return member.forceKind && forceNames[member.forceKind];
  const value = member[field];
  return typeof value === "string" ? value : null;
}
