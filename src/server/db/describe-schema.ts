// The schema as text, the same on every PostgreSQL from 15 on: what a reader wants to see and a test compares.
import pg from "pg";

interface Table {
  id: number;
  name: string;
  comment: string | null;
}
interface Column {
  table: number;
  name: string;
  type: string;
  required: boolean;
  filled: string | null;
  comment: string | null;
}
interface Part {
  table: number;
  text: string;
}

/** Every table of the schema `public`, in the order of their names. */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const extensions = (await client.query<{ name: string }>(extensionsSql)).rows;
    const tables = (await client.query<Table>(tablesSql)).rows;
    const columns = (await client.query<Column>(columnsSql)).rows;
    const constraints = (await client.query<Part>(constraintsSql)).rows;
    const indexes = (await client.query<Part>(indexesSql)).rows;
    const routines = (await client.query<{ text: string }>(routinesSql)).rows;
    const header = "-- Made by `npm run make` from the migrations; for reading and comparing, never run.\n";
    const parts = [
      header + extensions.map(({ name }) => `-- extension ${name}\n`).join(""),
      ...tables.map((table) => describeTable(table, of(table, columns), of(table, constraints), of(table, indexes))),
      ...routines.map(({ text }) => `${text.trim()}\n`),
    ];
    return parts.join("\n");
  } finally {
    await client.end();
  }
}

function describeTable(
  { name, comment }: Table,
  columns: readonly Column[],
  constraints: readonly Part[],
  indexes: readonly Part[],
): string {
  const lines = [...columns.map(describeColumn), ...constraints.map(({ text }) => `  ${text}`)];
  return [
    ...(comment ? [`-- ${comment}`] : []),
    `table ${name} (`,
    ...lines,
    ")",
    ...indexes.map(({ text }) => text.replaceAll("public.", "")),
    "",
  ].join("\n");
}

function describeColumn({ name, type, required, filled, comment }: Column): string {
  const words = [`  ${name}`, type, ...(required ? ["not null"] : []), ...(filled ? [filled] : [])].join(" ");
  return comment ? `${words} -- ${comment}` : words;
}

function of<T extends { table: number }>(table: Table, parts: readonly T[]): T[] {
  return parts.filter((part) => part.table === table.id);
}

const ours = "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')";

const extensionsSql = "select extname as name from pg_extension where extname <> 'plpgsql' order by extname";

const tablesSql = `
select c.oid::int as id, c.relname as name, obj_description(c.oid, 'pg_class') as comment
from pg_class c where ${ours} and not c.relispartition order by c.relname collate "C"`;

const columnsSql = `
select a.attrelid::int as table, a.attname as name, format_type(a.atttypid, a.atttypmod)
         || case when a.attcollation not in (0, t.typcollation) then ' collate ' || quote_ident(l.collname) else '' end as type,
       a.attnotnull as required,
       case when a.attidentity <> '' then 'generated identity'
            when a.attgenerated <> '' then 'generated as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
            when d.adbin is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end as filled,
       col_description(a.attrelid, a.attnum) as comment
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_type t on t.oid = a.atttypid
left join pg_collation l on l.oid = a.attcollation
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where ${ours} and a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum`;

// From 18 on "not null" is a constraint too; it stands with its column already.
const constraintsSql = `
select k.conrelid::int as table, k.conname || ': ' || pg_get_constraintdef(k.oid) as text
from pg_constraint k join pg_class c on c.oid = k.conrelid
where ${ours} and k.contype <> 'n' order by array_position(array['p', 'u', 'x', 'f', 'c']::"char"[], k.contype), k.conname collate "C"`;

const indexesSql = `
select i.indrelid::int as table, pg_get_indexdef(i.indexrelid) as text
from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
order by x.relname collate "C"`;

const routinesSql = `
select pg_get_functiondef(p.oid) as text from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
  and not exists (select from pg_depend e where e.objid = p.oid and e.classid = 'pg_proc'::regclass and e.deptype = 'e')
union all
select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${ours} and not t.tgisinternal
order by 1`;
