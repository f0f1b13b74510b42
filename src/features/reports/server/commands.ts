import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { AppError } from "#contract/errors.ts";
import { isPeriod } from "#contract/periods.ts";
import { figuresOf, findTemplate, printWith } from "#features/documents/templates/server/queries.ts";
import { catalogue, openFrame } from "#features/figures/server/queries.ts";
import { findOrganisationByCode } from "#features/organisations/server/queries.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { systemScope } from "#server/access/scope.ts";
import type { CommandContext, Open } from "#server/commands.ts";
import type { Transaction } from "#server/db/connect.ts";
import { issuerOf } from "../rules.ts";
import { checkPeriod, subjectOf } from "../types/rules.ts";
import { findReportType } from "../types/server/queries.ts";
import { figurePrinter } from "./figure-tags.ts";
import { neededCodes, readLiveFigures } from "./read-report-figures.ts";
import { draftNumber, reportDocument } from "./report-docx.ts";

interface Options {
  org: string;
  period: string;
  out: string;
}

/** `npx nennep report six-month --org ĐUK --period 2018-H1 --out bao-cao.docx` */
export function reportCommands(program: Command, open: Open): void {
  program
    .command("report")
    .description("ghi một bản báo cáo .docx với số liệu hiện có")
    .command("six-month")
    .description("báo cáo công tác xây dựng Đảng 6 tháng")
    .requiredOption("--org <mã>", "mã tổ chức đảng")
    .requiredOption("--period <kỳ>", "2018-H1 hoặc 2018-H2")
    .requiredOption("--out <tệp>", "tệp .docx sẽ ghi")
    .action((options: Options) => open((ctx) => writeReport(ctx, options)));
}

async function writeReport(ctx: CommandContext, options: Options): Promise<void> {
  if (!isPeriod(options.period)) throw new AppError("invalid", "period", `Kỳ "${options.period}" chưa đúng. Viết theo dạng 2018-H1.`);
  const file = resolve(options.out);
  const body = await ctx.db
    .transaction()
    .setAccessMode("read only")
    .execute((tx) => layOut(ctx, tx, options));
  writeFileSync(file, body);
  ctx.print(file);
}

/** The report as it would open today, with its standing texts; nothing is kept in the books. */
async function layOut({ config, today }: CommandContext, tx: Transaction, { org, period }: Options): Promise<Buffer> {
  const organisation = await findOrganisationByCode(tx, org.normalize("NFC"));
  if (!organisation)
    throw new AppError("not-found", "unknown-organisation", `Không có tổ chức đảng nào mang mã ${org}. Xem lại mã ở cây tổ chức.`);
  const scope = await systemScope(tx, today, organisation.id);
  const found = await findReportType(tx, "six-month");
  if (!found) throw new Error("the half-yearly report is shipped");
  const { sections, appendix } = found.type;
  checkPeriod(found.type, period, today);
  const frame = await openFrame(tx, scope, { period, asOf: null });
  const template = await findTemplate(tx, { organisationId: organisation.id, family: "report", day: today, reportType: "six-month" });
  const figures = await readLiveFigures(
    tx,
    frame,
    catalogue,
    neededCodes(
      appendix,
      sections.map((section) => section.body),
      figuresOf(template),
    ),
  );
  const above = organisation.parentId
    ? await tx.selectFrom("organisations").select("name").where("id", "=", organisation.parentId).executeTakeFirst()
    : undefined;
  const inAppendix = new Set(appendix);
  const document = reportDocument(
    {
      above: above?.name ?? null,
      issuer: issuerOf(organisation.name),
      number: await draftNumber(tx, { organisationId: organisation.id, isCell: scope.organisation?.isCell ?? false, authority: "" }, today),
      ...{ place: "", datedOn: null, title: subjectOf(found.type, period), sections },
      figures: [...figures.values()].map((figure) => ({ ...figure, inAppendix: inAppendix.has(figure.code) })),
      corrections: [],
      ...{ recipients: "Cấp ủy cấp trên\nCác tổ chức đảng trực thuộc\nLưu Văn phòng", authority: "", signerPosition: "", signerName: "" },
    },
    await rule(tx, "documents.layout", organisation.id, today),
  );
  return printWith({ config }, template, document, figurePrinter(figures));
}
