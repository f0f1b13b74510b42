import * as z from "zod/mini";
import { Day, Id, prose } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Body, DocumentDetail } from "../contract.ts";
import { codesOf, copyKinds } from "../rules.ts";

const Words = z._default(z.string().check(z.trim(), z.maxLength(150, { error: "Nhiều nhất 150 ký tự." })), "");

export const copyDocument = endpoint({
  method: "POST",
  path: "/api/documents/:documentId/copies",
  permission: "documents.register",
  summary: "Lập bản sao (sao y bản chính, sao lục, trích sao) có số riêng, trỏ về bản gốc",
  input: z.object({
    documentId: Id,
    copyKind: z.enum(codesOf(copyKinds), { error: "Chọn hình thức sao." }),
    /** Which body copies: numbers of copies are its own sequence. */
    body: Body,
    datedOn: Day,
    /** Of an extract: which part. */
    part: z._default(z.string().check(z.trim(), z.maxLength(300)), ""),
    recipients: prose(4000),
    authority: Words,
    signerPosition: Words,
    signerName: Words,
  }),
  output: DocumentDetail,
});

export const downloadCopyBlock = endpoint({
  method: "GET",
  path: "/api/documents/:documentId/copy.docx",
  permission: "documents.see",
  summary: "Phần thể thức bản sao (.docx), đặt sau phần nội dung được sao",
  carries: "file",
  input: z.object({ documentId: Id }),
  output: z.object({}),
});
