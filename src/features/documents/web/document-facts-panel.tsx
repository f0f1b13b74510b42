import type { ReactNode } from "react";
import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { FactsList } from "#web/ui/facts-list.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { DocumentDetail } from "../contract.ts";
import { documentKinds, madeFromNames } from "../rules.ts";
import { secretNote } from "./messages.ts";

/** What the register says of a document; what is not known of it is not shown. */
export function DocumentFactsPanel({ document, place }: { document: DocumentDetail; place: number }) {
  const facts: [string, ReactNode][] = [
    ["Nơi ban hành", document.issuer],
    ["Ngày văn bản", formatDay(document.datedOn)],
    ["Ngày đến", document.receivedOn && formatDay(document.receivedOn)],
    ["Nhiệm kỳ của số", document.term],
    ["Lập từ", document.madeFrom && <MadeFrom organisationId={document.organisation.id} {...document.madeFrom} />],
    ["Bản gốc", document.original && <Link place={place} to={document.original} />],
    ["Phần được trích", document.copiedPart],
    ["Người xử lý", document.handler],
    ["Người ký", signer(document)],
    ["Nơi nhận", document.recipients],
    ["Lý do thôi đăng ký", document.withdrawnWhy],
    [
      "Bản sao",
      document.copies.length > 0 &&
        document.copies.map((copy) => (
          <div key={copy.id}>
            <Link place={place} to={copy} />
          </div>
        )),
    ],
  ];
  return (
    <Panel title="Đăng ký" {...(document.secrecy !== "none" && { note: secretNote })}>
      <FactsList facts={facts} />
    </Panel>
  );
}

function Link({ place, to }: { place: number; to: NonNullable<DocumentDetail["original"]> }) {
  return (
    <>
      <AppLink to={`/o/${place}/van-ban/${to.id}`}>
        {documentKinds[to.kind].name} {to.reference}
      </AppLink>
      , ngày {formatDay(to.datedOn)}
    </>
  );
}

function MadeFrom({ organisationId, what, id }: NonNullable<DocumentDetail["madeFrom"]> & { organisationId: number }) {
  return <AppLink to={`/o/${organisationId}/${what === "report" ? "bao-cao" : "sinh-hoat"}/${id}`}>{madeFromNames[what]}</AppLink>;
}

function signer({ authority, signerPosition, signerName }: DocumentDetail): string {
  return [authority, signerPosition, signerName].filter(Boolean).join(", ");
}
