import { Button, Group, Modal, Stack, Table } from "@mantine/core";
import { differingParts } from "../drafts/comparison/rules.ts";
import type { MeetingValues } from "../drafts/rules.ts";

interface Props {
  mine: MeetingValues;
  theirs: MeetingValues;
  onMine: () => void;
  onTheirs: () => void;
  onClose: () => void;
}

/** Two versions of a sitting side by side; the person chooses, nothing is lost before. */
export function CompareDialog({ mine, theirs, onMine, onTheirs, onClose }: Props) {
  const rows = differingParts(mine, theirs);
  return (
    <Modal opened onClose={onClose} title="So sánh hai bản" size={900}>
      <Stack gap="md">
        <Table.ScrollContainer minWidth={480}>
          <Table>
            <Table.Caption className="visually-hidden">Những phần hai bản khác nhau</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Phần</Table.Th>
                <Table.Th>Bản vừa ghi</Table.Th>
                <Table.Th>Bản của đồng chí</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.part}>
                  <Table.Th scope="row">{row.name}</Table.Th>
                  <Table.Td style={{ whiteSpace: "pre-line" }}>{row.theirs || "để trống"}</Table.Td>
                  <Table.Td style={{ whiteSpace: "pre-line" }}>{row.mine || "để trống"}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group gap="xs">
          <Button onClick={onMine}>Giữ bản của tôi</Button>
          <Button variant="default" onClick={onTheirs}>
            Lấy bản vừa ghi
          </Button>
          <Button variant="default" onClick={onClose}>
            Quay lại
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
