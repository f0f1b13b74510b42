import { Button, PasswordInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { organisationKinds } from "#features/organisations/rules.ts";
import { sessionQuery } from "#web/session.ts";
import { useShellParts } from "#web/shell-parts.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { passwordAdvice } from "../sign-in/web/messages.ts";
import { EntryPage } from "./entry-panel.tsx";
import { useSetUp } from "./hooks.ts";

type Draft = {
  organisationName: string;
  organisationCode: string;
  organisationKind: (typeof kinds)[number];
  symbol: string;
  foundedOn: string | null;
  displayName: string;
  userName: string;
  password: string;
  again: string;
};

const kinds = ["upper", "central", "base-committee", "base-committee-raised", "base-cell"] as const;
const empty: Draft = {
  organisationName: "",
  organisationCode: "",
  organisationKind: "upper",
  symbol: "",
  foundedOn: null,
  displayName: "",
  userName: "",
  password: "",
  again: "",
};

/** The first run: the top organisation and the person who will manage accounts. */
export function SetUpPage() {
  const { loadSession } = useShellParts();
  const { data } = useQuery(sessionQuery(loadSession));
  const create = useSetUp();
  const form = useForm<Draft>({ initialValues: empty });

  function submit({ again, ...draft }: Draft): void {
    if (again !== draft.password) form.setFieldError("again", "Hai lần nhập mật khẩu chưa giống nhau. Nhập lại.");
    else create.mutate(draft, { onError: (error) => form.setErrors(fieldErrors(error)) });
  }

  if (data?.isSetUp) return <Navigate to="/" />;
  return (
    <EntryPage title="Bắt đầu" wide>
      <p className="quiet" style={{ marginTop: "-1rem" }}>
        Nhập tổ chức cao nhất trong phạm vi quản lý và người quản trị đầu tiên. Cấp dưới và đảng viên nhập sau, từ tệp .xlsx hoặc từng mục.
      </p>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <FormErrors error={create.error} />
          <TextInput
            label="Tên tổ chức đảng"
            placeholder="Đảng bộ Khối các cơ quan tỉnh"
            required
            autoFocus
            {...form.getInputProps("organisationName")}
          />
          <Select
            label="Loại hình"
            data={kinds.map((kind) => ({ value: kind, label: organisationKinds[kind].name }))}
            {...form.getInputProps("organisationKind")}
          />
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
            <TextInput label="Mã" placeholder="ĐUK" required {...form.getInputProps("organisationCode")} />
            <TextInput label="Ký hiệu văn bản" placeholder="ĐUK" {...form.getInputProps("symbol")} />
            <DateField label="Ngày thành lập" {...form.getInputProps("foundedOn")} />
          </SimpleGrid>
          <h2 style={{ margin: "0.5rem 0 0", fontSize: "1.0625rem", fontWeight: 600 }}>Người quản trị</h2>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label="Họ và tên" required autoComplete="name" {...form.getInputProps("displayName")} />
            <TextInput
              label="Tên đăng nhập"
              description="Chữ không dấu, số, dấu chấm"
              required
              autoComplete="username"
              autoCapitalize="none"
              {...form.getInputProps("userName")}
            />
            <PasswordInput
              size="md"
              label="Mật khẩu"
              description={passwordAdvice}
              required
              autoComplete="new-password"
              {...toggle}
              {...form.getInputProps("password")}
            />
            <PasswordInput
              size="md"
              label="Nhập lại mật khẩu"
              description="Như ô bên"
              required
              autoComplete="new-password"
              {...toggle}
              {...form.getInputProps("again")}
            />
          </SimpleGrid>
          <Button type="submit" loading={create.isPending} style={{ justifySelf: "start", alignSelf: "start" }}>
            Tạo và vào chương trình
          </Button>
        </Stack>
      </form>
    </EntryPage>
  );
}

const toggle = { visibilityToggleButtonProps: { "aria-label": "Hiện hoặc ẩn chữ đã nhập" } };
