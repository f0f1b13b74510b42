import { Button, Checkbox, CloseButton, Group, NumberInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { ruleText, votesNeeded } from "#features/regulations/rules.ts";
import { formatNumber, formatPercent } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { Preparation } from "../contract.ts";
import type { VoteValues } from "../drafts/rules.ts";
import { decisions, voteBase, votersPresent } from "../rules.ts";
import classes from "./meeting-form.module.css";
import type { MeetingForm } from "./sitting-form.tsx";

const decisionChoices = Object.entries(decisions).map(([value, label]) => ({ value, label }));

/** Each vote with who counts and the majority asked for, in sight while the voices are typed. */
export function VotesForm({ form, shares }: { form: MeetingForm; shares: Preparation["shares"] | undefined }) {
  const { attendance, counting, items, votes } = form.values;
  if (counting === "totals") return null;
  const base = voteBase(attendance);
  const voters = votersPresent(attendance);
  const add = () =>
    form.insertListItem("votes", {
      item: null,
      subject: votes.length === 0 ? "Thông qua nghị quyết, kết luận" : "",
      decision: "resolution",
      isSecret: false,
      inFavour: voters,
      against: 0,
      other: 0,
    } satisfies VoteValues);
  return (
    <Panel
      title="Biểu quyết"
      note={`Tính trên ${formatNumber(base)} đảng viên chính thức được triệu tập; ${formatNumber(voters)} người đang dự có quyền biểu quyết`}
      flush
    >
      {votes.map((vote, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: votes have no id of their own and keep their order
        <div key={at} className={classes.card}>
          <div className={classes.cardHead}>
            <h3 className={classes.cardTitle}>Biểu quyết {at + 1}</h3>
            <CloseButton size="lg" aria-label={`Bỏ biểu quyết ${at + 1}`} onClick={() => form.removeListItem("votes", at)} />
          </div>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" style={{ alignItems: "start" }}>
            <TextInput label="Về việc" maxLength={500} {...form.getInputProps(`votes.${at}.subject`)} />
            <Select
              label="Của nội dung"
              placeholder="Chung của kỳ họp"
              clearable
              data={items.map((item, place) => ({ value: String(place + 1), label: `${place + 1}. ${item.title}` }))}
              value={vote.item ? String(vote.item) : null}
              error={form.errors[`votes.${at}.item`]}
              onChange={(place) => form.setFieldValue(`votes.${at}.item`, place === null ? null : Number(place))}
            />
            <Select label="Loại" data={decisionChoices} {...form.getInputProps(`votes.${at}.decision`)} />
          </SimpleGrid>
          <SimpleGrid cols={3} spacing="md" style={{ alignItems: "start" }}>
            <Voices form={form} at={at} name="inFavour" label="Tán thành" />
            <Voices form={form} at={at} name="against" label="Không" />
            <Voices form={form} at={at} name="other" label="Ý kiến khác" />
          </SimpleGrid>
          <Checkbox label="Bỏ phiếu kín" {...form.getInputProps(`votes.${at}.isSecret`, { type: "checkbox" })} />
          {shares && <Verdict vote={vote} base={base} voters={voters} share={shares[vote.decision]} />}
        </div>
      ))}
      <Group p="md">
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
          Thêm biểu quyết
        </Button>
      </Group>
    </Panel>
  );
}

function Voices({ form, at, name, label }: { form: MeetingForm; at: number; name: "inFavour" | "against" | "other"; label: string }) {
  return (
    <NumberInput
      size="md"
      label={label}
      min={0}
      max={10_000}
      allowDecimal={false}
      allowNegative={false}
      {...form.getInputProps(`votes.${at}.${name}`)}
    />
  );
}

interface VerdictProps {
  vote: VoteValues;
  base: number;
  voters: number;
  share: Preparation["shares"]["resolution"];
}

/** Neutral until all voices are there, then passed or not, with the count, the base and the need. */
function Verdict({ vote, base, voters, share }: VerdictProps) {
  const [inFavour, against, other] = [Number(vote.inFavour), Number(vote.against), Number(vote.other)];
  const needed = votesNeeded(base, share);
  const counted = inFavour + against + other;
  const need = `cần ${formatNumber(needed)} phiếu (${ruleText(`vote.share.${vote.decision}`, share)})`;
  const result =
    counted === voters
      ? inFavour >= needed
        ? "Đạt"
        : "Không đạt"
      : `Mới đếm ${formatNumber(counted)} trong ${formatNumber(voters)} phiếu`;
  return (
    <div className={classes.verdict} role="status">
      <strong>{result}</strong>: {formatNumber(inFavour)}/{formatNumber(base)}
      {base > 0 && ` (${formatPercent((100 * inFavour) / base)})`}, {need}
    </div>
  );
}
