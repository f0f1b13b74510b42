import { Modal } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { ruleText } from "#features/regulations/rules.ts";
import { formatNumber } from "#web/format.ts";
import { type Decision, decisions } from "../../rules.ts";
import { howCounted } from "../numbers/rules.ts";
import type { Live } from "./hooks.ts";
import classes from "./numbers-panel.module.css";

/** The numbers that never scroll away. `decision`: of the vote at hand. */
export function NumbersPanel({ live, decision }: { live: Live; decision: Decision }) {
  const [isOpen, setOpen] = useState(false);
  const { numbers, sheet } = live;
  const share = sheet.shares[decision];
  return (
    <section className={classes.strip} aria-label="Số dự họp và số phiếu cần đạt">
      <span className={classes.number}>
        Được biểu quyết <strong>{formatNumber(numbers.base)}</strong>
      </span>
      <span className={classes.number}>
        Có mặt <strong>{formatNumber(numbers.votersPresent)}</strong>
      </span>
      <span className={`${classes.number} ${classes.need}`}>
        Cần {ruleText(`vote.share.${decision}`, share)} <strong>{formatNumber(numbers.needed[decision])} phiếu</strong>
      </span>
      <span className={classes.rest}>
        {numbers.probationaryPresent > 0 && (
          <span>
            Dự bị có mặt <strong>{formatNumber(numbers.probationaryPresent)}</strong>, không biểu quyết
          </span>
        )}
        {numbers.totals.exempt > 0 && (
          <span>
            Miễn sinh hoạt <strong>{formatNumber(numbers.totals.exempt)}</strong>
          </span>
        )}
        <button type="button" className={`link ${classes.how}`} onClick={() => setOpen(true)}>
          <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
          <span className={classes.howWord}>Cách tính</span>
        </button>
      </span>
      {isOpen && <HowCounted live={live} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** Who is in the base of a vote, who is not, and why. */
function HowCounted({ live: { state, numbers, sheet }, onClose }: { live: Live; onClose: () => void }) {
  const groups = howCounted(state.people);
  const kinds = Object.keys(decisions) as Decision[]; // keys of the table
  return (
    <Modal opened onClose={onClose} title="Cách tính số phiếu" size={560}>
      <div className={classes.groups}>
        <table className={classes.needs}>
          <caption className="visually-hidden">Số phiếu cần đạt theo loại quyết định</caption>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{decisions[kind]}</th>
                <td>
                  {ruleText(`vote.share.${kind}`, sheet.shares[kind])} của {formatNumber(numbers.base)}:{" "}
                  {formatNumber(numbers.needed[kind])} phiếu
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet">
          Phiếu tán thành tính trên số đảng viên chính thức được triệu tập, kể cả người vắng (Quy định 294-QĐ/TW, mục 9.3.2).
        </p>
        {groups.map(({ counts, why, names }) => (
          <div key={why} className={classes.group}>
            <h3>
              {counts ? "Tính" : "Không tính"} {formatNumber(names.length)}: {why}
            </h3>
            <p className="quiet">{names.join(", ")}</p>
          </div>
        ))}
      </div>
    </Modal>
  );
}
