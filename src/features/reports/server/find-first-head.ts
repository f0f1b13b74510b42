import type { DayText } from "#contract/dates.ts";
import { filedLine, standingWords } from "#contract/document-layout.ts";
import { rules } from "#features/regulations/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";

/** Who signs and who receives, where no report was written yet: by the rules of the place on the day. */
export async function firstHead(reader: Reader, place: { id: number; isCell: boolean }, day: DayText) {
  const inForce = await rules(reader, ["documents.layout", "documents.place"], place.id, day);
  const layout = inForce["documents.layout"];
  const below = place.isCell ? "Đảng viên trong chi bộ" : "Các tổ chức đảng trực thuộc";
  return {
    place: inForce["documents.place"],
    authority: place.isCell ? "T/M CHI BỘ" : "T/M BAN THƯỜNG VỤ",
    signer_position: "BÍ THƯ",
    signer_name: "",
    recipients: [standingWords(layout, "Cấp ủy cấp trên"), below, filedLine(layout, place.isCell)].join("\n"),
  };
}
