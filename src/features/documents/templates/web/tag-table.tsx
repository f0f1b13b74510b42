import { type Column, DataTable } from "#web/ui/data-table.tsx";
import type { Templates } from "../contract.ts";
import { type FamilyCode, familyOf, tagMeanings } from "../rules.ts";
import { figureTags } from "./messages.ts";

type Line = readonly [tag: string, meaning: string];

const columns: Column<Line>[] = [
  { key: "tag", title: "Thẻ", phone: "title", width: "20rem", cell: ([tag]) => <code>{`{${tag}}`}</code> },
  { key: "meaning", title: "In ra", phone: "plain", cell: ([, meaning]) => meaning },
];

/** The tags of a kind of papers with what each prints. */
export function TagTable({ family, layouts }: { family: FamilyCode; layouts: Templates["layouts"] }) {
  const { tags, hasFigures } = familyOf(family);
  const rows: Line[] = [
    ...tags.map((tag): Line => [tag, tagMeanings[tag]]),
    ...(hasFigures ? figureTags : []),
    ...(hasFigures ? layouts.map(layoutTag) : []),
  ];
  return <DataTable<Line> caption="Thẻ dùng trong mẫu" columns={columns} rows={rows} rowKey={([tag]) => tag} empty={null} dense />;
}

/** Each layout that may be named, for whoever copies from the page. */
function layoutTag({ code, name }: Templates["layouts"][number]): Line {
  return [`@biểu: ${code}`, `Biểu “${name}”`];
}
