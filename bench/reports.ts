// The screens around reports, statements and requests of one office, what opening a draft costs with all its calls, and cells
// that answer a request at the same time.
import type { DayText } from "#contract/dates.ts";
import { measureAnswering } from "./answering-cells.ts";
import { fillReports } from "./fill-reports.ts";
import { median } from "./measure.ts";
import { complain, type Instruments, measureScreens } from "./measured-screens.ts";
import { openingOf, reportScreens } from "./report-screens.ts";
import { milliseconds, say } from "./say.ts";
import { fillSignedRecords, signedScreens } from "./signed-records.ts";

const runs = 3;

interface Office {
  name: string;
  url: string;
  today: DayText;
}

export async function measureReports({ name, url, today }: Office, instruments: Instruments): Promise<unknown> {
  const { running } = instruments;
  const began = performance.now();
  const filled = await fillReports(url, today);
  say(`\nreports, statements, requests and tables of the ${name} filled in ${Math.round((performance.now() - began) / 1000)} s`);
  const groups = openingOf(filled, today);
  const opening = await median(runs, async () => {
    for (const group of groups) await Promise.all(group.map((path) => running.ask({ path })));
  });
  say(`opening the draft with all that its page asks: ${milliseconds(opening)} ms (aim: ${name === "central" ? 1000 : 300})`);
  const measured = await measureScreens(reportScreens(filled, today), instruments, runs);
  const signed = await fillSignedRecords(url, today)
    .then((records) => measureScreens(signedScreens(records, today), instruments, runs))
    .catch((error: unknown) => complain({ name: "signed otherwise" }, error));
  const answering =
    name === "central"
      ? await measureAnswering(running, url, filled).catch((error: unknown) => complain({ name: "answering" }, error))
      : null;
  return { measured, opening, signed, answering };
}
