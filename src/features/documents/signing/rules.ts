// In which capacity one signs (Hướng dẫn 36-HD/VPTW and 05-HD/VPTW): told while it is typed, never refused.
import { searchKey } from "#contract/names.ts";

export interface Signer {
  authority: string;
  signerPosition: string;
  signerName: string;
}

/**
 * What does not go with the Party's way of signing, a sentence per field. T/M speaks for a collective, K/T for the head of a body that
 * has one, T/L by order; a committee has no K/T: its deputy signs T/M too.
 */
export function signerWarnings({ authority, signerPosition, signerName }: Signer): Partial<Record<keyof Signer, string>> {
  const inAuthority = authorityWarning(authority.trim(), searchKey(signerPosition));
  const hasCommittee = /\bbi thu\b.*\b(dang uy|chi bo|chi uy|tinh uy|thanh uy|huyen uy|dang bo|khoi)\b/.test(searchKey(signerPosition));
  return {
    ...(inAuthority && { authority: inAuthority }),
    ...(hasCommittee && { signerPosition: "Chức vụ không kèm tên cấp ủy: ghi BÍ THƯ hoặc PHÓ BÍ THƯ." }),
    ...(titles.test(signerName.trim()) && { signerName: "Họ tên người ký không kèm học hàm, học vị, cấp bậc." }),
  };
}

const titles = /^(GS|PGS|TS|ThS|BS|CN|KS|LS|Tiến sĩ|Thạc sĩ|Đồng chí|Thiếu tá|Trung tá|Thượng tá|Đại tá)(?=[.\s])/iu;

function authorityWarning(authority: string, position: string): string | null {
  const words = searchKey(authority);
  const prefix = /^([kt])\s*[./]?\s*([mtlu])\b/.exec(words);
  if (prefix) {
    const wanted = `${prefix[1]}/${prefix[2]}`.toUpperCase();
    if (wanted === "T/U") return "Không ký T/U. Được giao ký thì ghi T/L.";
    if (wanted === "K/T" && isOfCommittee(words)) return "Cấp ủy không ký K/T. Phó bí thư cũng ký T/M và tên cấp ủy.";
    return authority.toUpperCase().startsWith(wanted) ? null : `Văn bản của Đảng ghi ${wanted}, có gạch chéo.`;
  }
  const isSecretary = /^(pho )?bi thu\b/.test(position);
  return isSecretary ? "Bí thư, phó bí thư ký thay mặt tập thể: ghi T/M và tên cấp ủy." : null;
}

/** Boards, offices and commissions have a head; what else is named is a committee or a cell. */
function isOfCommittee(words: string): boolean {
  return (
    /\b(bi thu|dang uy|chi uy|chi bo|cap uy|thuong vu|tinh uy|thanh uy)\b/.test(words) && !/\b(truong ban|chanh|chu nhiem)\b/.test(words)
  );
}
