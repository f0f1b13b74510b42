import { AppError, ruleError } from "#contract/errors.ts";
import { bodies, type CopyKind, copyKinds, type Direction, type IssuingBody, type Secrecy } from "../rules.ts";

interface Original {
  direction: Direction;
  secrecy: Secrecy;
  /** The body that issued it; null of a document in. */
  body: IssuingBody | null;
  /** A copy is not copied: its original is. */
  copyKind: CopyKind | null;
}

/**
 * Who copies what (Hướng dẫn 36-HD/VPTW): the issuer its own original whole (sao y bản chính), the receiver another body's document whole (sao lục),
 * the issuer or the office that holds the archive a part (trích sao). @throws rule.
 */
export function checkCopy(original: Original, copy: { copyKind: CopyKind; body: IssuingBody; part: string }): void {
  if (original.secrecy !== "none")
    throw new AppError("rule", "secret-copy", "Văn bản mật không sao trong hệ thống này. Sao theo chế độ văn bản mật.");
  if (original.copyKind) throw new AppError("rule", "copy-of-copy", "Đây đã là bản sao. Mở bản gốc rồi lập bản sao từ đó.");
  const { copyKind, body, part } = copy;
  const isOwn = original.direction === "out" && (body === "office" || seatOf(body) === seatOf(original.body));
  if (copyKind === "true-copy" && !isOwn)
    throw ruleError(
      "not-own-original",
      "copyKind",
      `${copyKinds["true-copy"]} là sao bản chính do nơi mình ban hành. Văn bản nơi khác thì sao lục.`,
    );
  if (copyKind === "forwarded-copy" && original.direction === "out")
    throw ruleError("own-document", "copyKind", "Sao lục là sao văn bản của nơi khác gửi đến. Văn bản mình ban hành thì sao y bản chính.");
  if (copyKind === "extract" && !isOwn && body !== "office")
    throw ruleError("not-own-archive", "body", "Trích sao do nơi ban hành, hoặc văn phòng giữ lưu trữ, thực hiện. Chọn lại nơi sao.");
  if ((copyKind === "extract") === (part === ""))
    throw ruleError("which-part", "part", copyKind === "extract" ? "Ghi phần được trích sao." : "Chỉ trích sao mới ghi phần được trích.");
}

function seatOf(body: IssuingBody | null): string | null {
  return body && bodies[body].seat;
}
