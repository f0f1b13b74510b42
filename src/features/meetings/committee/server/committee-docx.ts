import type { InputOf } from "#contract/endpoint.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Block, docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { dayInWords, twoDigits } from "../../server/document-words.ts";
import type { CommitteeMeeting, downloadCommittee as declared } from "../contract.ts";
import { pointCodes, pointNames } from "../rules.ts";
import { committeeMeeting, getCommitteeRow } from "./queries.ts";

/** The minutes of a committee's meeting in the layout of its day. */
export async function downloadCommittee(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const meeting = await committeeMeeting(ctx, await getCommitteeRow(ctx, input.committeeMeetingId));
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], meeting.organisationId, meeting.heldOn);
  const printing = { organisationId: meeting.organisationId, family: "committee", day: meeting.heldOn } as const;
  const body = await printDocument(ctx, printing, {
    layout: inForce["documents.layout"],
    head: {
      above: meeting.parentName,
      issuer: meeting.organisationName,
      number: null,
      place: inForce["documents.place"],
      date: meeting.heldOn,
    },
    kind: "Biên bản",
    subject: `họp ${who(meeting)} tháng ${Number(meeting.month.slice(5))} năm ${meeting.month.slice(0, 4)}`,
    body: committeeBody(meeting),
    recipients: [],
    signatures: [
      { authority: "", position: "Người ghi biên bản", name: meeting.secretary ?? "" },
      { authority: "", position: "Chủ trì", name: meeting.chair ?? "" },
    ],
  });
  return { fileName: `Biên bản họp chi ủy ${meeting.organisationName} ${meeting.heldOn}.docx`, contentType: docxType, body };
}

function who({ isCommittee }: Pick<CommitteeMeeting, "isCommittee">): string {
  return isCommittee ? "chi ủy" : "bí thư, phó bí thư";
}

function committeeBody(meeting: CommitteeMeeting): Block[] {
  const { people } = meeting;
  const present = people.filter(({ isPresent }) => isPresent);
  const absent = people.filter(({ isPresent }) => !isPresent);
  const began = meeting.beganAt ? `Hồi ${meeting.beganAt.replace(":", " giờ ")}, ngày` : "Ngày";
  const place = meeting.place ? `, tại ${meeting.place}` : "";
  const points = pointCodes.filter((code) => meeting[code].trim() !== "");
  return [
    text(`${began} ${dayInWords(meeting.heldOn)}${place}, ${meeting.organisationName} họp ${who(meeting)}.`),
    ...(people.length > 0 ? [text(`Có mặt: ${twoDigits(present.length)}/${twoDigits(people.length)}: ${names(present)}.`)] : []),
    ...(absent.length > 0 ? [text(`Vắng mặt: ${names(absent)}.`)] : []),
    text(
      `Chủ trì: ${meeting.chair ? `đồng chí ${meeting.chair}` : "…"}. Người ghi biên bản: ${meeting.secretary ? `đồng chí ${meeting.secretary}` : "…"}.`,
    ),
    ...points.flatMap((code, at): Block[] => [
      { type: "heading", level: 1, text: `${roman[at]}- ${pointNames[code].toLocaleUpperCase("vi")}` },
      ...meeting[code].split("\n").flatMap((line) => (line.trim() === "" ? [] : [text(line)])),
    ]),
    text(meeting.endedAt ? `Cuộc họp kết thúc hồi ${meeting.endedAt.replace(":", " giờ ")} cùng ngày.` : "Cuộc họp kết thúc cùng ngày."),
  ];
}

const roman = ["I", "II", "III", "IV", "V"];

function names(people: CommitteeMeeting["people"]): string {
  return people.map(({ name, post }) => (post ? `đồng chí ${name} (${post.toLowerCase()})` : `đồng chí ${name}`)).join("; ");
}

function text(line: string): Block {
  return { type: "paragraph", runs: [line] };
}
