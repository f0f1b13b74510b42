import { Checkbox, Select, SimpleGrid, TextInput } from "@mantine/core";
import { type HostUnitKind, hostUnitKinds } from "#features/organisations/rules.ts";
import type { FieldSource } from "./effect-form.tsx";

export interface ProfileDraft {
  name: string;
  symbol: string;
  hostUnit: string;
  hostUnitKind: HostUnitKind | null;
  isAbroad: boolean;
  country: string;
}

export const emptyProfile: ProfileDraft = { name: "", symbol: "", hostUnit: "", hostUnitKind: null, isAbroad: false, country: "" };

const hostUnitChoices = Object.entries(hostUnitKinds).map(([value, label]) => ({ value, label }));

/** Name, symbol and the unit in which the organisation works. */
export function ProfileForm({ form }: { form: FieldSource & { getValues(): { isAbroad: boolean } } }) {
  return (
    <>
      <TextInput label="Tên tổ chức" data-autofocus {...form.getInputProps("name")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label="Ký hiệu văn bản" description="Sau dấu gạch chéo của số văn bản" {...form.getInputProps("symbol")} />
        <Select
          label="Loại hình đơn vị"
          description="Nơi tổ chức đảng hoạt động"
          clearable
          data={hostUnitChoices}
          {...form.getInputProps("hostUnitKind")}
        />
      </SimpleGrid>
      <TextInput label="Đơn vị" placeholder="Sở Y tế" {...form.getInputProps("hostUnit")} />
      <Checkbox label="Ở nước ngoài" {...form.getInputProps("isAbroad", { type: "checkbox" })} />
      {form.getValues().isAbroad && <TextInput label="Nước" {...form.getInputProps("country")} />}
    </>
  );
}
