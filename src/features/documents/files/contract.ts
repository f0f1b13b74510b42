import * as z from "zod/mini";
import { Id, line, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { WordLines } from "#contract/word-lines.ts";
import { DocumentDetail } from "../contract.ts";

const One = { documentId: Id };

export const attachFile = endpoint({
  method: "POST",
  path: "/api/documents/:documentId/files",
  permission: "documents.register",
  summary: "Kèm một tệp PDF, Word (.docx) hoặc ảnh vào văn bản không mật",
  carries: "upload",
  input: z.object({ ...One, version: Version }),
  output: DocumentDetail,
});

export const downloadFile = endpoint({
  method: "GET",
  path: "/api/documents/:documentId/files/:fileId",
  permission: "documents.see",
  summary: "Tệp kèm theo văn bản, đã đối chiếu mã kiểm tra",
  carries: "file",
  input: z.object({ ...One, fileId: Id }),
  output: z.object({}),
});

export const readFile = endpoint({
  method: "GET",
  path: "/api/documents/:documentId/files/:fileId/words",
  permission: "documents.see",
  summary: "Phần chữ của một tệp Word, để xem ngay trên máy",
  input: z.object({ ...One, fileId: Id }),
  output: WordLines,
});

export const removeFile = endpoint({
  method: "POST",
  path: "/api/documents/:documentId/files/:fileId/removal",
  permission: "documents.register",
  summary: "Gỡ một tệp kèm nhầm, có lý do; tên tệp và mã kiểm tra giữ lại",
  input: z.object({ ...One, fileId: Id, version: Version, reason: line("lý do gỡ tệp", 300) }),
  output: DocumentDetail,
});
