import { Group, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { download } from "#web/call.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { WordText } from "#web/ui/word-text.tsx";
import { getPaper, type Paper } from "../contract.ts";
import { usePaperWords } from "./hooks.ts";

interface Props {
  plannedMeetingId: number;
  paper: Paper;
}

/** A Word paper read at once, on a phone on the whole screen: its words and tables; the file itself a tap away. */
export function PaperDialog({ plannedMeetingId, paper, onClose }: Props & { onClose: () => void }) {
  const isPhone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  return (
    <Modal opened onClose={onClose} title={paper.title} size={820} fullScreen={isPhone ?? false}>
      <Words plannedMeetingId={plannedMeetingId} paper={paper} />
      <Group mt="sm">
        <SaveButton onClick={() => void download(getPaper, { plannedMeetingId, paperId: paper.id })}>Tải tệp Word</SaveButton>
      </Group>
    </Modal>
  );
}

function Words({ plannedMeetingId, paper }: Props) {
  const { data, error, refetch } = usePaperWords({ plannedMeetingId, paperId: paper.id });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return data ? <WordText name={paper.title} words={data} /> : <Waiting />;
}
