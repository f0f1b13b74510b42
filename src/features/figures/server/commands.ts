import type { Command } from "commander";
import { isRealDate } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import { isPeriod } from "#contract/periods.ts";
import { findOrganisationByCode } from "#features/organisations/server/queries.ts";
import { systemScope } from "#server/access/scope.ts";
import type { CommandContext, Open } from "#server/commands.ts";
import { catalogue, openFrame, readFigures } from "./queries.ts";
import { refreshRollups } from "./refresh-rollups.ts";

interface Options {
  org: string;
  period: string;
  asOf?: string;
  json?: boolean;
}

/** `npx nennep figures --org ĐUK --period 2018-H1 [--as-of 2018-06-30] [--json]` */
export function figureCommands(program: Command, open: Open): void {
  program
    .command("figures")
    .description("in mọi chỉ số của một tổ chức đảng và cấp dưới trong một kỳ")
    .requiredOption("--org <mã>", "mã tổ chức đảng")
    .requiredOption("--period <kỳ>", "2018, 2018-H1, 2018-Q3 hoặc 2018-06")
    .option("--as-of <ngày>", "chỉ tính những gì có đến ngày này, dạng 2018-06-30")
    .option("--json", "in dạng JSON")
    .action((options: Options) => open((ctx) => printFigures(ctx, options)));
  program
    .command("rebuild-figures")
    .description("cộng lại từ đầu các số cộng sẵn của chỉ số; số liệu in ra không đổi, chỉ là đọc nhanh hơn")
    .action(() => open(rebuildFigures));
}

async function rebuildFigures(ctx: CommandContext): Promise<void> {
  const made = await refreshRollups(ctx, true);
  ctx.print(`Đã cộng lại ${made} bảng số cộng sẵn.`);
}

async function printFigures(ctx: CommandContext, options: Options): Promise<void> {
  const lines = await ctx.db
    .transaction()
    .setAccessMode("read only")
    .execute((tx) => findFigures({ ...ctx, tx }, options));
  if (options.json) return ctx.print(JSON.stringify(lines, null, 1));
  for (const line of lines) {
    const share = line.denominator === null ? "" : `  (${line.numerator}/${line.denominator})`;
    ctx.print(`${line.code.padEnd(28)} ${String(line.value ?? "–").padStart(10)} ${line.unit.padEnd(10)} ${line.name}${share}`);
  }
}

type ReadContext = Pick<CommandContext, "today"> & { tx: Parameters<typeof openFrame>[0] };

async function findFigures({ tx, today }: ReadContext, options: Options) {
  check(options);
  const organisation = await findOrganisationByCode(tx, options.org.normalize("NFC"));
  if (!organisation)
    throw new AppError("not-found", "unknown-organisation", `Không có tổ chức đảng nào mang mã ${options.org}. Xem lại mã ở cây tổ chức.`);
  const scope = await systemScope(tx, today, organisation.id);
  const frame = await openFrame(tx, scope, { period: options.period, asOf: options.asOf ?? null });
  const { total } = await readFigures(tx, frame, [...catalogue.keys()]);
  return [...catalogue.values()].map(({ code, name, unit }) => {
    const found = total.get(code);
    const { value = null, numerator = 0, denominator = null } = found ?? {};
    return { code, name, value, numerator, denominator, unit, org: organisation.code, from: frame.period.from, to: frame.period.to };
  });
}

function check({ period, asOf }: Options): void {
  if (!isPeriod(period))
    throw new AppError("invalid", "period", `Kỳ "${period}" chưa đúng. Viết theo dạng 2018, 2018-H1, 2018-Q3 hoặc 2018-06.`);
  if (asOf !== undefined && !isRealDate(asOf))
    throw new AppError("invalid", "as-of", `Ngày "${asOf}" không có trong lịch. Viết theo dạng 2018-06-30.`);
}
