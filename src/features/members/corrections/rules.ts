import type { MemberCorrection } from "../contract.ts";

/** What a member may ask to have corrected: the typed fields of the own file but the office's note. */
export const correctableFields = [
  "fullName",
  "birthName",
  "sex",
  "birthDate",
  "ethnicity",
  "religion",
  "homePlace",
  "citizenNumber",
  "phone",
  "joinedOn",
  "officialOn",
  "cardNumber",
  "fileNumber",
  "badgeNumber",
  "schooling",
  "politicsLevel",
  "professionLevel",
  "foreignLanguage",
  "occupationBefore",
  "occupation",
] as const satisfies readonly (keyof MemberCorrection)[];
export type CorrectableField = (typeof correctableFields)[number];

export const requestStates = { open: "Đang chờ xét", accepted: "Đã sửa", refused: "Không sửa", withdrawn: "Đã rút" } as const;
export type RequestState = keyof typeof requestStates;

export const dayFields: readonly CorrectableField[] = ["birthDate", "joinedOn", "officialOn"];
export const numberFields: readonly CorrectableField[] = ["cardNumber", "citizenNumber"];

/** Kinds of paper that are taken as evidence, by what the file begins with. */
export const evidenceTypes = { "application/pdf": "PDF", "image/png": "PNG", "image/jpeg": "JPEG" } as const;
export type EvidenceType = keyof typeof evidenceTypes;
/** Bytes; a photograph of a paper is smaller. */
export const largestEvidence = 5 * 1024 * 1024;

/** True when what stands in the register is no longer what the member saw. */
export function hasMoved(before: string | null, current: string | null): boolean {
  return (before ?? "") !== (current ?? "");
}
