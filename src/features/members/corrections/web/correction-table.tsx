import { formatMoment } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Column } from "#web/ui/data-table.tsx";
import { PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import { fieldNames } from "../../words/rules.ts";
import type { QueueLine } from "../contract.ts";
import { type RequestState, requestStates } from "../rules.ts";

export function correctionColumns(place: number): Column<QueueLine>[] {
  return [
    {
      key: "name",
      title: "Đảng viên",
      cell: (line) => <AppLink to={`/o/${place}/de-nghi-sua/${line.id}`}>{line.fullName}</AppLink>,
      phone: "title",
    },
    { key: "field", title: "Mục đề nghị sửa", cell: (line) => fieldNames[line.field], phone: "plain" },
    { key: "cell", title: "Chi bộ", cell: (line) => line.cellName, phone: "plain" },
    { key: "at", title: "Gửi lúc", cell: (line) => formatMoment(line.createdAt), phone: "plain" },
    { key: "state", title: "Kết quả", cell: (line) => <RequestBadge state={line.state} />, phone: "side" },
  ];
}

export function RequestBadge({ state }: { state: RequestState }) {
  if (state === "open") return <StateBadge state="waiting">{requestStates.open}</StateBadge>;
  if (state === "refused") return <StateBadge state="returned">{requestStates.refused}</StateBadge>;
  return <PlainState state={state === "accepted" ? "done" : "locked"}>{requestStates[state]}</PlainState>;
}
