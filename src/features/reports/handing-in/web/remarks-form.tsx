import { Button, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReportDetail } from "../../contract.ts";
import { codesIn } from "../../rules.ts";

export interface DraftRemark {
  sectionCode: string;
  figureCode: string | null;
  text: string;
}

interface Props {
  report: ReportDetail;
  remarks: readonly DraftRemark[];
  errors: Record<string, string>;
  onChange: (remarks: readonly DraftRemark[]) => void;
}

/** Remarks at single parts, and at a figure inside where that is what is meant. */
export function RemarksForm({ report, remarks, errors, onChange }: Props) {
  const parts = report.sections.filter((section) => section.level > 1);
  const put = (at: number, part: Partial<DraftRemark>) =>
    onChange(remarks.map((remark, one) => (one === at ? { ...remark, ...part } : remark)));
  return (
    <Stack gap="sm" mt="sm">
      {remarks.map((remark, at) => (
        // Remarks have no name of their own until they are sent; their place is one.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Stack key={at} gap={6}>
          <Group gap="xs" grow>
            <NativeSelect
              label="Góp ý tại mục"
              value={remark.sectionCode}
              error={errors[`remarks.${at}.sectionCode`]}
              onChange={(event) => put(at, { sectionCode: event.currentTarget.value, figureCode: null })}
              data={parts.map(({ code, heading }) => ({ value: code, label: heading.split("\n").at(-1) ?? heading }))}
            />
            <NativeSelect
              label="Số liệu (nếu có)"
              value={remark.figureCode ?? ""}
              onChange={(event) => put(at, { figureCode: event.currentTarget.value || null })}
              data={[{ value: "", label: "Cả đoạn" }, ...figuresOf(report, remark.sectionCode)]}
            />
          </Group>
          <Textarea
            aria-label="Nội dung góp ý"
            placeholder="Cần sửa gì"
            autosize
            minRows={1}
            maxLength={2000}
            value={remark.text}
            error={errors[`remarks.${at}.text`]}
            onChange={(event) => put(at, { text: event.currentTarget.value })}
          />
        </Stack>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        onClick={() => onChange([...remarks, { sectionCode: parts[0]?.code ?? "", figureCode: null, text: "" }])}
        style={{ alignSelf: "start" }}
      >
        Góp ý một mục
      </Button>
    </Stack>
  );
}

function figuresOf(report: ReportDetail, sectionCode: string): { value: string; label: string }[] {
  const codes = codesIn([report.sections.find((section) => section.code === sectionCode)?.body ?? ""]);
  return report.figures.filter((figure) => codes.includes(figure.code)).map(({ code, name }) => ({ value: code, label: name }));
}
