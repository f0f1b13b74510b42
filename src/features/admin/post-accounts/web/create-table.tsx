import { TextInput } from "@mantine/core";
import type { Column } from "#web/ui/data-table.tsx";
import { fieldErrors } from "#web/ui/form-errors.tsx";
import type { PostAccountLine } from "../contract.ts";
import { HolderTable } from "./holder-table.tsx";
import type { Choice } from "./hooks.ts";

interface Props {
  rows: readonly PostAccountLine[];
  choice: Choice;
  withMail: boolean;
  errors: RowErrors;
}

/** Those who get an account: the name can be changed, an address is asked for when letters go by mail. */
export function CreateTable({ rows, choice, withMail, errors }: Props) {
  // One person, one account: with several posts the name is asked once.
  const isSecond = (row: PostAccountLine) => rows.find((other) => other.member.id === row.member.id) !== row;
  const name: Column<PostAccountLine> = {
    key: "user",
    title: "Tên đăng nhập",
    width: "13rem",
    phone: "plain",
    cell: (row) =>
      isSecond(row) ? (
        <span className="meta">cùng tài khoản với dòng trên</span>
      ) : (
        <TextInput
          aria-label={`Tên đăng nhập của ${row.member.fullName}`}
          defaultValue={row.userName ?? ""}
          error={errors.get(row.postId)?.userName}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          onBlur={(event) => choice.type(row.postId, { userName: event.currentTarget.value.trim() })}
        />
      ),
  };
  const mail: Column<PostAccountLine> = {
    key: "email",
    title: "Địa chỉ thư",
    width: "16rem",
    phone: "plain",
    cell: (row) =>
      !isSecond(row) && (
        <TextInput
          type="email"
          aria-label={`Địa chỉ thư của ${row.member.fullName}`}
          placeholder="an@tinh.example"
          error={errors.get(row.postId)?.email}
          autoComplete="off"
          onBlur={(event) => choice.type(row.postId, { email: event.currentTarget.value.trim() })}
        />
      ),
  };
  return (
    <HolderTable
      caption="Những người sẽ được cấp tài khoản"
      rows={rows}
      chosen={choice.chosen}
      onChoose={choice.choose}
      middle={withMail ? [name, mail] : [name]}
    />
  );
}

/** By post: what the server refused at which field. */
export type RowErrors = ReadonlyMap<number, Record<string, string>>;

/** "rows.3.userName" of the refused request, back to the person it belongs to. */
export function errorsByPost(error: Error | null, selected: readonly PostAccountLine[]): RowErrors {
  const errors = new Map<number, Record<string, string>>();
  for (const [field, sentence] of Object.entries(fieldErrors(error))) {
    const [, at, name] = /^rows\.(\d+)\.(userName|email)$/.exec(field) ?? [];
    const postId = selected[Number(at)]?.postId;
    if (postId !== undefined && name) errors.set(postId, { ...errors.get(postId), [name]: sentence });
  }
  return errors;
}
