import { postName } from "#features/members/posts/rules.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { docxType, type OfficialDocument, officialDocuments } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { HolderLine } from "./queries.ts";

export interface Letter {
  userName: string;
  password: string;
  line: HolderLine;
}

/** One page each: who it is for, where to go, name and first password, what to do, whom to call. At least one letter. */
export async function lettersDocx(ctx: ActionContext, letters: readonly Letter[], contact: string | null): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { name, parent } = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as p", "p.id", "o.parent_id")
    .select(["o.name", "p.name as parent"])
    .where("o.id", "=", place.id)
    .executeTakeFirstOrThrow();
  const layout = await rule(ctx.tx, "documents.layout", place.id, ctx.today);
  const head = {
    above: parent,
    issuer: name,
    number: null,
    place: await rule(ctx.tx, "documents.place", place.id, ctx.today),
    date: ctx.today,
  };
  const address = ctx.config.publicUrl ?? `http://${ctx.config.host}:${ctx.config.port}`;
  const [first, ...others] = letters.map((letter): OfficialDocument => ({ layout, head, ...content(letter, address, contact) }));
  if (!first) throw notFound();
  return { fileName: `Thư cấp tài khoản ${ctx.today}.docx`, contentType: docxType, body: await officialDocuments([first, ...others]) };
}

function content({ userName, password, line }: Letter, address: string, contact: string | null): Omit<OfficialDocument, "layout" | "head"> {
  const typed = (label: string, text: string) => ({ type: "paragraph" as const, runs: [`${label}: `, { text, bold: true }] });
  const step = (text: string) => ({ type: "paragraph" as const, runs: [text] });
  return {
    kind: "Thông báo",
    subject: "tài khoản đăng nhập phần mềm Nền Nếp",
    body: [
      {
        type: "paragraph",
        runs: [
          "Kính gửi: đồng chí ",
          { text: line.member.fullName, bold: true },
          `, ${postName(line.post, line.organisation.kind)} ${line.organisation.name}.`,
        ],
      },
      typed("Địa chỉ gõ vào trình duyệt", address),
      typed("Tên đăng nhập", userName),
      typed("Mật khẩu lần đầu", password),
      step(
        "1. Mở trình duyệt, gõ địa chỉ ở trên rồi đăng nhập bằng tên và mật khẩu lần đầu. Mật khẩu viết thường, không dấu, có dấu gạch nối giữa các nhóm; nhóm cuối là bốn chữ số.",
      ),
      step("2. Chương trình yêu cầu đặt mật khẩu riêng ngay lần đầu. Chọn một câu ngắn chỉ mình biết, không dùng lại mật khẩu nơi khác."),
      step("3. Sau khi đặt mật khẩu riêng, hủy tờ giấy này. Không chụp ảnh, không gửi cho người khác."),
      step(`Cần giúp, liên hệ: ${contact ?? "quản trị của đơn vị"}. Không ai được hỏi mật khẩu của đồng chí, kể cả quản trị.`),
    ],
    recipients: [],
    signatures: [],
  };
}
