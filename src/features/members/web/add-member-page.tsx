import { Button, Checkbox, Group, Select, Stack, TextInput } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { AppError } from "#contract/errors.ts";
import { OrganisationPicker } from "#features/organisations/web/organisation-picker.tsx";
import { usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormErrors, fieldErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { type Entering, enteringNames } from "../rules.ts";
import { fieldNames } from "../words/rules.ts";
import { dropDraft, readDraft, useAddMember, useKeptDraft, useMembers } from "./hooks.ts";
import { emptyMember, formInput, Grid, MemberFields, type MemberFormValues } from "./member-form.tsx";

interface Values extends MemberFormValues {
  cardNumber: string;
  citizenNumber: string;
  organisationId: number | null;
  enteredOn: string | null;
  enteredHow: Entering;
  enteredFrom: string;
  decision: string;
  isAnother: boolean;
}

/** Enters a person in the register of a cell. */
export function AddMemberPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const key = `them-dang-vien-${place}`;
  const start: Values = {
    ...emptyMember,
    cardNumber: "",
    citizenNumber: "",
    organisationId: null,
    enteredOn: today,
    enteredHow: "transferred",
    enteredFrom: "",
    decision: "",
    isAnother: false,
  };
  const form = useForm<Values>({ initialValues: { ...start, ...readDraft<Values>(key) } });
  useKeptDraft(key, form.values, form.isDirty());
  const add = useAddMember();
  const navigate = useNavigate();
  const cell = useCellHere(place);
  const looksKnown = add.error instanceof AppError && add.error.reason === "looks-known";

  function save(values: Values): void {
    const { organisationId, enteredOn, ...rest } = values;
    const problems = {
      ...(!(organisationId ?? cell) && { organisationId: "Chọn chi bộ." }),
      ...(!enteredOn && { enteredOn: "Cần nhập ngày vào chi bộ." }),
    };
    form.setErrors(problems);
    const target = organisationId ?? cell;
    if (!target || !enteredOn) return;
    add.mutate(
      { ...rest, ...formInput(values), organisationId: target, enteredOn },
      {
        onSuccess: async (file) => {
          dropDraft(key);
          void notify(`Đã thêm đồng chí ${file.fullName} vào sổ.`);
          await navigate({ to: `/o/${place}/dang-vien/${file.id}` });
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  }

  return (
    <Page title="Thêm đảng viên" back={{ to: `/o/${place}/dang-vien`, label: "Danh sách đảng viên" }}>
      <form onSubmit={form.onSubmit(save)} noValidate>
        <Stack gap="md">
          <FormErrors error={add.error} />
          {looksKnown && (
            <Checkbox label="Đây là người khác, trùng họ tên và ngày sinh" {...form.getInputProps("isAnother", { type: "checkbox" })} />
          )}
          <EntryPanel form={form} showsPicker={cell === null} />
          {/* The field list needs only the register's part of the values. */}
          <MemberFields
            form={form as unknown as UseFormReturnType<MemberFormValues>}
            numbers={
              <>
                <TextInput label={fieldNames.cardNumber} maxLength={20} inputMode="numeric" {...form.getInputProps("cardNumber")} />
                <TextInput label={fieldNames.citizenNumber} maxLength={20} inputMode="numeric" {...form.getInputProps("citizenNumber")} />
              </>
            }
          />
          <Group gap="xs">
            <Button type="submit" loading={add.isPending}>
              Thêm vào sổ
            </Button>
            <span className="meta">Nội dung đang nhập được giữ trên máy này cho đến khi lưu.</span>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

/** The cell in the header, when the place is one: nobody has to choose it again. */
function useCellHere(place: number): number | null {
  const { data } = useMembers({ organisationId: place, below: false, pageSize: 1 });
  return data?.isCell ? place : null;
}

function EntryPanel({ form, showsPicker }: { form: UseFormReturnType<Values>; showsPicker: boolean }) {
  const { today } = useSession();
  return (
    <Panel title="Vào chi bộ">
      <Grid>
        {showsPicker && (
          <OrganisationPicker
            label="Chi bộ"
            cellsOnly
            value={form.values.organisationId}
            error={form.errors.organisationId}
            onChange={(id) => form.setFieldValue("organisationId", id)}
          />
        )}
        <DateField
          label={fieldNames.enteredOn}
          latest={today}
          value={form.values.enteredOn}
          error={form.errors.enteredOn}
          onChange={(day) => form.setFieldValue("enteredOn", day)}
        />
        <Select
          label={fieldNames.enteredHow}
          data={Object.entries(enteringNames).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps("enteredHow")}
        />
        <TextInput label={fieldNames.enteredFrom} maxLength={200} {...form.getInputProps("enteredFrom")} />
        <TextInput label={fieldNames.decision} maxLength={200} {...form.getInputProps("decision")} />
      </Grid>
    </Panel>
  );
}
