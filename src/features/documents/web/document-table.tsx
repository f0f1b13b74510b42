import { Group } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Column } from "#web/ui/data-table.tsx";
import { NoteBadge, PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { DocumentLine } from "../contract.ts";
import { copyKinds, documentKinds, secrecyNames, urgencyNames } from "../rules.ts";

export function documentColumns(place: number, showsPlace: boolean): Column<DocumentLine>[] {
  const owner: Column<DocumentLine> = { key: "place", title: "Sổ của", phone: "plain", cell: (one) => one.organisation.name };
  return [
    {
      key: "reference",
      title: "Số, ký hiệu",
      phone: "title",
      width: "11rem",
      cell: (one) => (
        <>
          <AppLink to={`/o/${place}/van-ban/${one.id}`}>{one.reference || "(không số)"}</AppLink>
          <div className="meta">{kindWords(one)}</div>
        </>
      ),
    },
    { key: "dated", title: "Ngày", phone: "plain", width: "10rem", cell: (one) => <Days document={one} /> },
    { key: "subject", title: "Trích yếu, nơi ban hành", phone: "plain", cell: (one) => <Subject document={one} /> },
    ...(showsPlace ? [owner] : []),
    { key: "marks", title: "Ghi chú", phone: "plain", width: "12rem", cell: (one) => <DocumentMarks document={one} /> },
  ];
}

export function kindWords({ kind, copyKind }: Pick<DocumentLine, "kind" | "copyKind">): string {
  return copyKind ? copyKinds[copyKind] : documentKinds[kind].name;
}

function Days({ document }: { document: DocumentLine }) {
  return (
    <>
      {formatDay(document.datedOn)}
      <div className="meta">{document.receivedOn ? `đến ${formatDay(document.receivedOn)}` : "văn bản đi"}</div>
    </>
  );
}

function Subject({ document }: { document: DocumentLine }) {
  return (
    <>
      {document.secrecy === "none" ? document.subject || "(chưa ghi trích yếu)" : "Văn bản mật: chỉ ghi số và ngày"}
      <div className="meta">{document.issuer}</div>
      {document.excerpt && <div className="meta">Trong tệp: …{document.excerpt.trim()}…</div>}
    </>
  );
}

/** What is not usual of a document, in words. */
export function DocumentMarks({
  document,
}: {
  document: Pick<DocumentLine, "isWithdrawn" | "secrecy" | "urgency" | "relayUntil" | "files">;
}) {
  const { isWithdrawn, secrecy, urgency, relayUntil, files } = document;
  return (
    <Group gap={6}>
      {isWithdrawn && <PlainState state="locked">Thôi đăng ký</PlainState>}
      {secrecy !== "none" && <StateBadge state="locked">{secrecyNames[secrecy]}</StateBadge>}
      {urgency !== "none" && <StateBadge state="waiting">{urgencyNames[urgency]}</StateBadge>}
      {relayUntil && <NoteBadge>Truyền đạt đến {formatDay(relayUntil)}</NoteBadge>}
      {files > 0 && <NoteBadge icon={<IconPaperclip size={14} aria-hidden="true" />}>{files} tệp</NoteBadge>}
    </Group>
  );
}
