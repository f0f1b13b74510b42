import { sql } from "kysely";
import * as z from "zod/mini";
import { inScope, notFound, type OrganisationScope, requireInside } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { selectJobs } from "#server/jobs/progress.ts";
import type { ImportDetail, ImportLine } from "../contract.ts";
import type { ImportKind } from "../rules.ts";

/** What is kept of the sheet's layout in `imports.columns`. */
export const KeptLayout = z.object({
  firstRow: z.number(),
  year: z.nullable(z.number()),
  sheets: z._default(z.array(z.string()), []),
  columns: z.array(
    z.object({ at: z.number(), title: z.string(), field: z.nullable(z.string()), samples: z._default(z.array(z.string()), []) }),
  ),
});

export type FoundImport = Awaited<ReturnType<typeof findImport>>;

/** The row of an import, proved to lie in the scope; held against a second starter when asked. */
export async function findImport(reader: Reader, scope: OrganisationScope, importId: number, held = false) {
  const select = reader
    .selectFrom("imports as i")
    .innerJoin("organisations as o", "o.id", "i.organisation_id")
    .select([
      "i.id",
      "i.kind",
      "i.file_name as fileName",
      "i.file_key as fileKey",
      "i.sheet",
      "i.columns",
      "i.as_of as asOf",
      "i.state",
      "i.rows_read as rowsRead",
      "i.organisation_id as organisationId",
      "o.path",
      "o.dissolved_on as dissolvedOn",
    ])
    .$narrowType<{ kind: ImportKind; state: ImportLine["state"] }>()
    .where("i.id", "=", importId);
  const row = await (held ? select.forUpdate("i") : select).executeTakeFirst();
  if (!row) throw notFound();
  requireInside(scope, row);
  return { ...row, sheet: row.sheet ?? "", layout: KeptLayout.parse(row.columns) };
}

const shown = sql`'$[0 to 499]'::jsonpath`;

export async function getImportDetail(reader: Reader, scope: OrganisationScope, importId: number): Promise<ImportDetail> {
  const found = await findImport(reader, scope, importId);
  const { rows } = await sql<ImportLine & Pick<ImportDetail, "bad" | "warnings">>`
    select ${lineColumns}, jsonb_path_query_array(i.bad, ${shown}) as bad, jsonb_path_query_array(i.warnings, ${shown}) as warnings
    from imports i join organisations o on o.id = i.organisation_id left join accounts a on a.id = i.account_id where i.id = ${importId}`.execute(
    reader,
  );
  const [line] = rows;
  if (!line) throw notFound();
  const { firstRow, columns, sheets } = found.layout;
  return { ...asLine(line), sheet: found.sheet, sheets, firstRow, columns, job: await findLastJob(reader, importId) };
}

export async function findLastJob(reader: Reader, importId: number): Promise<ImportDetail["job"]> {
  const job = await selectJobs(reader)
    .where("kind", "=", "import")
    .where(sql<boolean>`(payload->>'importId')::int = ${importId}`)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return job ?? null;
}

export async function listImportLines(reader: Reader, scope: OrganisationScope, page: { page: number; pageSize: number }) {
  const { rows } = await sql<ImportLine & { count: number }>`
    select ${lineColumns}, (count(*) over ())::int as count
    from imports i join organisations o on o.id = i.organisation_id left join accounts a on a.id = i.account_id
    where ${inScope(scope, "o.path")} order by i.id desc limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize}`.execute(reader);
  return { rows: rows.map(asLine), count: rows[0]?.count ?? 0 };
}

const lineColumns = sql`i.id, i.kind, json_build_object('id', o.id, 'name', o.name) as organisation, i.file_name as "fileName", i.as_of as "asOf", i.state,
  i.rows_read as "rowsRead", i.rows_good as "rowsGood", i.rows_same as "rowsSame", i.rows_bad as "rowsBad", a.display_name as by,
  i.created_at as "createdAt", i.committed_at as "committedAt"`;

/** Moments come as dates from the driver. */
function asLine<Line extends ImportLine>(line: Line): Line {
  const text = (moment: unknown) => (moment instanceof Date ? moment.toISOString() : null);
  return { ...line, createdAt: text(line.createdAt) ?? "", committedAt: text(line.committedAt) };
}
