// Cells that answer a request on its last evening: each opens its form and hands it in, five hundred a minute.
import { query } from "./databases.ts";
import type { FilledReports } from "./fill-reports.ts";
import { type Crowd, crowd } from "./many-cells.ts";
import { say, tableLine } from "./say.ts";
import { headersOf, type Secretary, signInSecretaries } from "./secretaries.ts";
import type { RunningServer } from "./server-process.ts";

const cells = 250;
const halfMinute = 30_000;

export async function measureAnswering(running: RunningServer, url: string, { requestId }: FilledReports): Promise<Crowd[]> {
  const open = `from request_answers where request_id = ${requestId} and state = 'open' order by organisation_id limit ${cells * 2}`;
  const forms = await query<{ id: number; organisationId: number }>(url, `select id::int, organisation_id as "organisationId" ${open}`);
  const secretaries = await signInSecretaries(url, "answers", `select organisation_id ${open}`);
  const works = secretaries.map((secretary) => {
    const form = forms.find((one) => one.organisationId === secretary.organisationId);
    return () => answer(running, secretary, form?.id ?? 0);
  });
  say(tableLine([`${cells} cells open and hand in, ms`, "p50", "p95", "errors"]));
  return [
    await crowd("500 a minute", works.slice(0, cells), (at) => (at * halfMinute) / cells),
    await crowd("in one moment", works.slice(cells), () => 0),
  ];
}

const answers = { 1: 3, 2: 40, 3: true, 4: "Kết hợp", 5: ["Xây dựng Đảng", "Khác"], 6: "Phòng họp chung, lịch họp phụ thuộc cơ quan." };

/** Gives the milliseconds until the whole answer to both calls was there. */
async function answer(running: RunningServer, secretary: Secretary, id: number): Promise<number> {
  const path = `${running.address}/api/request-answers/${id}`;
  const headers = headersOf(secretary);
  const began = performance.now();
  const { version } = (await read(await fetch(path, { headers }))) as { version: number }; // contract: AnswerDetail
  const body = JSON.stringify({ version, answers, toldBy: null });
  await read(await fetch(`${path}/handing-in`, { method: "POST", headers, body }));
  return performance.now() - began;
}

async function read(answered: Response): Promise<unknown> {
  if (!answered.ok) throw new Error(`${answered.status} ${(await answered.text()).slice(0, 300)}`);
  return answered.json();
}
