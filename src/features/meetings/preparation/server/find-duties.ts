import { sql } from "kysely";
import { addMonths, type DayText, lastOfMonth } from "#contract/dates.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { AgendaItem } from "../rules.ts";
import type { AgendaSource, Occasion } from "./queries.ts";

/** What falls due for a member until the end of the month after next, while there is time for the papers. */
export const findDuties: AgendaSource = async (reader, occasion) => {
  if (!occasion.isRegular) return [];
  const until = lastOfMonth(addMonths(`${occasion.month}-01`, 1));
  const months = await rule(reader, "members.probation_months", occasion.organisationId, occasion.meetOn);
  const rows = [...(await endingProbations(reader, occasion, months, until)), ...(await endingSituations(reader, occasion, until))];
  return rows.map(({ kind, memberId, name, on }) => ({
    ...item,
    title: `${duties[kind].title}: đồng chí ${name}`,
    content: duties[kind].content(on.split("-").reverse().join("/"), months),
    originId: memberId,
  }));
};

const item = { stage: "business", session: "regular", section: "other", minutes: null, origin: "duty" } satisfies Partial<AgendaItem>;

const duties = {
  probation: {
    title: "Xét công nhận đảng viên chính thức",
    content: (day: string, months: number) =>
      `Hết ${months} tháng dự bị ngày ${day}. Chuẩn bị bản tự kiểm điểm, nhận xét của người giúp đỡ.`,
  },
  exempt: {
    title: "Hết hạn miễn công tác và sinh hoạt đảng",
    content: (day: string) => `Hạn miễn đến ngày ${day}. Trở lại sinh hoạt, hoặc xét đề nghị miễn tiếp.`,
  },
  away: { title: "Hết hạn sinh hoạt tạm thời nơi khác", content: (day: string) => `Trở về chi bộ từ ngày ${day}, hoặc xin gia hạn.` },
  visiting: { title: "Hết hạn sinh hoạt tạm thời tại chi bộ", content: (day: string) => `Hạn sinh hoạt tạm thời đến ngày ${day}.` },
};

interface Duty {
  kind: keyof typeof duties;
  memberId: number;
  name: string;
  on: DayText;
}

/** Probation counts from the day of admission, whoever was not recognised yet stays on the list. */
async function endingProbations(reader: Reader, { organisationId, meetOn }: Occasion, months: number, until: DayText): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select 'probation' as kind, p.id as "memberId", p.full_name as name, (lower(s.valid) + make_interval(months => ${months}))::date as "on"
    from memberships m join members p on p.id = m.member_id
    join member_statuses s on s.member_id = p.id and s.aspect = 'standing' and s.status = 'probationary' and s.valid @> ${meetOn}::date
    where m.organisation_id = ${organisationId} and m.kind = 'full' and m.valid @> ${meetOn}::date
      and lower(s.valid) + make_interval(months => ${months}) <= ${until}::date
    order by "on", p.id`.execute(reader);
  return rows;
}

async function endingSituations(reader: Reader, { organisationId, meetOn }: Occasion, until: DayText): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select s.status as kind, p.id as "memberId", p.full_name as name, upper(s.valid) as "on"
    from memberships m join members p on p.id = m.member_id
    join member_statuses s on s.member_id = p.id and s.aspect = 'situation' and s.status in ('exempt', 'away') and s.valid @> ${meetOn}::date
    where m.organisation_id = ${organisationId} and m.kind = 'full' and m.valid @> ${meetOn}::date and upper(s.valid) <= ${until}::date
    union all
    select 'visiting', p.id, p.full_name, upper(m.valid) from memberships m join members p on p.id = m.member_id
    where m.organisation_id = ${organisationId} and m.kind = 'temporary' and m.valid @> ${meetOn}::date and upper(m.valid) <= ${until}::date
    order by "on", "memberId"`.execute(reader);
  return rows;
}
