import * as z from "zod/mini";
import { Can, Clock, Day, Id, numeral, optionalLine, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const Month = z.string({ error: "Chọn tháng." }).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." }));
const OptionalClock = z._default(z.nullable(Clock), null);
const Year = numeral("Cần chọn năm.").check(z.int(), z.minimum(1930), z.maximum(2200));

const Points = {
  review: prose(10_000),
  tasks: prose(10_000),
  preparation: prose(10_000),
  inspection: prose(10_000),
  conclusion: prose(10_000),
};

const Draft = {
  month: Month,
  heldOn: Day,
  beganAt: OptionalClock,
  endedAt: OptionalClock,
  place: optionalLine(300),
  chair: optionalLine(100),
  secretary: optionalLine(100),
  /** Who of the committee in office that day was there. */
  presentIds: z.array(Id).check(z.maxLength(30)),
  ...Points,
};

const Person = z.object({ memberId: Id, name: z.string(), post: z.string(), isPresent: z.boolean() });
export type Person = z.output<typeof Person>;

/** The short record of a committee's meeting; `id` is null while it is being written. */
export const CommitteeMeeting = z.object({
  id: z.nullable(Id),
  version: Version,
  organisationId: Id,
  organisationName: z.string(),
  parentName: z.nullable(z.string()),
  month: Month,
  heldOn: Day,
  beganAt: z.nullable(Clock),
  endedAt: z.nullable(Clock),
  place: z.nullable(z.string()),
  chair: z.nullable(z.string()),
  secretary: z.nullable(z.string()),
  people: z.array(Person),
  /** A committee, or secretary and deputy alone. */
  isCommittee: z.boolean(),
  ...Points,
  can: Can,
});
export type CommitteeMeeting = z.output<typeof CommitteeMeeting>;

export const prepareCommittee = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/committee-preparation",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Những gì cần để ghi một cuộc họp chi ủy: cấp ủy viên ngày đó, việc của tháng",
  input: z.object({ organisationId: Id, heldOn: Day, month: Month }),
  output: CommitteeMeeting,
});

export const recordCommittee = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/committee-meetings",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Ghi một cuộc họp chi ủy; nơi không có chi ủy thì bí thư với phó bí thư",
  input: z.object({ organisationId: Id, ...Draft }),
  output: CommitteeMeeting,
});

export const reviseCommittee = endpoint({
  method: "PUT",
  path: "/api/committee-meetings/:committeeMeetingId",
  permission: "meetings.record",
  summary: "Sửa biên bản họp chi ủy",
  input: z.object({ committeeMeetingId: Id, version: Version, ...Draft }),
  output: CommitteeMeeting,
});

export const getCommittee = endpoint({
  method: "GET",
  path: "/api/committee-meetings/:committeeMeetingId",
  permission: "books.see",
  summary: "Một cuộc họp chi ủy",
  input: z.object({ committeeMeetingId: Id }),
  output: CommitteeMeeting,
});

export const listCommittee = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/committee-meetings",
  permission: "books.see",
  scope: "organisation",
  summary: "Các cuộc họp chi ủy trong năm",
  input: z.object({ organisationId: Id, year: Year }),
  output: z.object({
    rows: z.array(z.object({ id: Id, month: Month, heldOn: Day, present: z.number(), total: z.number(), conclusion: z.string() })),
    can: Can,
  }),
});

export const downloadCommittee = endpoint({
  method: "GET",
  path: "/api/committee-meetings/:committeeMeetingId/minutes.docx",
  permission: "books.see",
  summary: "Biên bản họp chi ủy .docx",
  carries: "file",
  input: z.object({ committeeMeetingId: Id }),
  output: z.object({}),
});
