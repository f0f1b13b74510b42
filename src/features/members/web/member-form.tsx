import { Autocomplete, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberDetail } from "../contract.ts";
import { forceNames, sexNames } from "../rules.ts";
import { fieldNames, precisionNames } from "../words/rules.ts";
import { ethnicities, occupations, politicsLevels, professionLevels, religions } from "./messages.ts";

/** What the fields hold while they are typed: empty text where nothing is said. */
export interface MemberFormValues extends Record<string, unknown> {
  fullName: string;
  birthName: string;
  sex: MemberDetail["sex"] | null;
  birthDate: string | null;
  birthPrecision: MemberDetail["birthPrecision"];
  ethnicity: string;
  religion: string;
  homePlace: string;
  schooling: string;
  politicsLevel: string;
  professionLevel: string;
  foreignLanguage: string;
  occupationBefore: string;
  occupation: string;
  forceKind: string;
  joinedOn: string | null;
  officialOn: string | null;
  fileNumber: string;
  badgeNumber: string;
  phone: string;
  note: string;
}

export const emptyMember: MemberFormValues = {
  fullName: "",
  birthName: "",
  sex: null,
  birthDate: null,
  birthPrecision: "day",
  ethnicity: "Kinh",
  religion: "Không",
  homePlace: "",
  schooling: "",
  politicsLevel: "",
  professionLevel: "",
  foreignLanguage: "",
  occupationBefore: "",
  occupation: "",
  forceKind: "",
  joinedOn: null,
  officialOn: null,
  fileNumber: "",
  badgeNumber: "",
  phone: "",
  note: "",
};

/** What the form sends: the same fields with the closed lists as the contract names them. */
export function formInput(values: MemberFormValues) {
  const force = (Object.keys(forceNames) as (keyof typeof forceNames)[]).find((kind) => kind === values.forceKind) ?? null; // keys of the table
  return { ...values, sex: values.sex ?? ("" as MemberDetail["sex"]), forceKind: force }; // an empty choice is refused at its field by the server
}

const below = ["label", "input", "description", "error"] as const satisfies readonly string[];

interface Props {
  form: UseFormReturnType<MemberFormValues>;
  /** The two numbers that are shown masked. */
  numbers: ReactNode;
}

/** The fields of the register, for adding and for correcting. */
export function MemberFields({ form, numbers }: Props) {
  const text = (name: keyof MemberFormValues & string) => ({ label: fieldNames[name], maxLength: 200, ...form.getInputProps(name) });
  return (
    <Stack gap="md">
      <Panel title="Nhân thân">
        <Grid>
          <TextInput {...text("fullName")} autoComplete="off" />
          <Select
            {...form.getInputProps("sex")}
            label={fieldNames.sex}
            placeholder="Chọn"
            data={Object.entries(sexNames).map(([value, label]) => ({ value, label }))}
          />
          <TextInput {...text("birthName")} description="Khi khác tên đang dùng" inputWrapperOrder={[...below]} />
          <Day form={form} name="birthDate" />
          <Select
            {...form.getInputProps("birthPrecision")}
            label={fieldNames.birthPrecision}
            description="Chỉ biết năm: nhập 01/01 của năm đó"
            inputWrapperOrder={[...below]}
            data={Object.entries(precisionNames).map(([value, label]) => ({ value, label: `biết đến ${label}` }))}
          />
          <Autocomplete size="md" {...text("ethnicity")} data={ethnicities} limit={60} />
          <Autocomplete size="md" {...text("religion")} data={religions} />
          <TextInput {...text("homePlace")} />
          <TextInput {...text("phone")} maxLength={40} inputMode="tel" />
        </Grid>
      </Panel>
      <Panel title="Trong Đảng">
        <Grid>
          <Day form={form} name="joinedOn" />
          <Day form={form} name="officialOn" label="Ngày chính thức (để trống khi còn dự bị)" />
          <TextInput {...text("fileNumber")} maxLength={20} />
          {numbers}
          <TextInput {...text("badgeNumber")} maxLength={40} />
          <Select
            {...form.getInputProps("forceKind")}
            label={fieldNames.forceKind}
            data={[{ value: "", label: "Không" }, ...Object.entries(forceNames).map(([value, label]) => ({ value, label }))]}
          />
        </Grid>
      </Panel>
      <Panel title="Trình độ, nghề nghiệp">
        <Grid>
          <TextInput {...text("schooling")} maxLength={60} placeholder="12/12" />
          <Autocomplete size="md" {...text("politicsLevel")} data={politicsLevels} />
          <Autocomplete size="md" {...text("professionLevel")} data={professionLevels} />
          <TextInput {...text("foreignLanguage")} maxLength={100} />
          <TextInput {...text("occupationBefore")} maxLength={100} />
          <Autocomplete size="md" {...text("occupation")} data={occupations} />
        </Grid>
      </Panel>
      <Panel title="Ghi chú">
        <Textarea {...form.getInputProps("note")} aria-label="Ghi chú" maxLength={4000} />
      </Panel>
    </Stack>
  );
}

export function Grid({ children }: { children: ReactNode }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" verticalSpacing="sm" style={{ alignItems: "start" }}>
      {children}
    </SimpleGrid>
  );
}

function Day({
  form,
  name,
  label = fieldNames[name],
}: {
  form: Props["form"];
  name: "birthDate" | "joinedOn" | "officialOn";
  label?: ReactNode;
}) {
  const { today } = useSession();
  return (
    <DateField
      label={label}
      latest={today}
      value={form.values[name]}
      error={form.errors[name]}
      onChange={(day) => form.setFieldValue(name, day)}
    />
  );
}
