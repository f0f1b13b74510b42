import { Select, SimpleGrid, TextInput } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { afterSending, MovementForm } from "../../movements/web/movement-form.tsx";
import { MemberPicker } from "../../web/member-picker.tsx";
import type { Committee, PostLine } from "../contract.ts";
import { enteringNames, type Post, type PostEntering, postName, postsOf } from "../rules.ts";
import { useAppoint, useCorrectPost } from "./hooks.ts";

interface Draft {
  memberId: number | null;
  post: Post;
  from: string | null;
  to: string | null;
  enteredHow: PostEntering;
  term: string;
  decision: string;
  note: string;
}

interface Props {
  committee: Committee;
  onDone: () => void;
}

/** A member takes on a post; the first one that is free is offered. */
export function AppointForm({ committee, onDone }: Props) {
  const { today } = useSession();
  const posts = postsOf(committee.organisation.kind);
  const free = posts.find((post) => !committee.holders.some((line) => line.post === post)) ?? posts.at(-1) ?? "secretary";
  const term = committee.holders[0]?.term ?? "";
  const form = useForm<Draft>({
    initialValues: { memberId: null, post: free, from: today, to: null, enteredHow: "elected", term, decision: "", note: "" },
  });
  const save = useAppoint();
  const send = form.onSubmit(({ memberId, from, term, ...rest }) => {
    if (memberId === null) return form.setFieldError("memberId", "Chọn đảng viên giữ chức vụ.");
    if (!from) return form.setFieldError("from", "Cần nhập ngày.");
    save.mutate(
      { ...rest, memberId, from, term: term.trim() || null, organisationId: committee.organisation.id },
      afterSending(form, "Đã ghi chức vụ.", onDone),
    );
  });
  return (
    <MovementForm onSubmit={send} save={save} verb="Ghi chức vụ" onDone={onDone}>
      <MemberPicker
        officialOnly
        label="Đảng viên"
        organisationId={committee.membersOf}
        error={form.errors.memberId}
        onChange={(memberId) => form.setFieldValue("memberId", memberId)}
      />
      <PostFields form={form} committee={committee} />
    </MovementForm>
  );
}

/** What was written wrong about a post. */
export function CorrectPostForm({ line, committee, onDone }: Props & { line: PostLine }) {
  const { post, from, to, enteredHow, term, decision, note } = line;
  const form = useForm<Draft>({
    initialValues: { memberId: line.member.id, post, from, to, enteredHow, term: term ?? "", decision: decision ?? "", note },
  });
  const save = useCorrectPost();
  const send = form.onSubmit(({ memberId: _, from, term, ...rest }) => {
    if (!from) return form.setFieldError("from", "Cần nhập ngày.");
    save.mutate(
      { ...rest, from, term: term.trim() || null, postId: line.id, version: line.version },
      afterSending(form, "Đã sửa chức vụ.", onDone),
    );
  });
  return (
    <MovementForm onSubmit={send} save={save} verb="Lưu chỗ sửa" onDone={onDone}>
      <PostFields form={form} committee={committee} />
      <DateField label="Thôi giữ chức vụ từ ngày" description="Để trống khi đang giữ" {...form.getInputProps("to")} />
    </MovementForm>
  );
}

function PostFields({ form, committee }: { form: UseFormReturnType<Draft>; committee: Committee }) {
  const { kind } = committee.organisation;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Chức vụ"
          allowDeselect={false}
          data={postsOf(kind).map((value) => ({ value, label: postName(value, kind) }))}
          {...form.getInputProps("post")}
        />
        <Select
          label="Hình thức"
          allowDeselect={false}
          data={Object.entries(enteringNames).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps("enteredHow")}
        />
        <DateField label="Giữ chức vụ từ ngày" {...form.getInputProps("from")} />
        <TextInput label="Nhiệm kỳ" placeholder="2025-2030" maxLength={9} {...form.getInputProps("term")} />
      </SimpleGrid>
      <TextInput label="Quyết định chuẩn y, chỉ định" maxLength={200} {...form.getInputProps("decision")} />
      <TextInput label="Ghi chú" maxLength={1000} {...form.getInputProps("note")} />
    </>
  );
}
