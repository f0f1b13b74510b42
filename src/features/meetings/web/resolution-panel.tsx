import { Table } from "@mantine/core";
import { Message } from "#web/ui/message.tsx";
import type { MeetingDetail } from "../contract.ts";
import { longParts, resolutionNames } from "./messages.ts";
import { Block } from "./minutes-panel.tsx";

/** The resolution's parts as they were written. */
export function ResolutionPanel({ meeting: { resolution } }: { meeting: MeetingDetail }) {
  if (!resolution) return <Message title="Kỳ này không ra nghị quyết">Kết luận của từng mục nằm trong biên bản.</Message>;
  return (
    <>
      <Block title={resolution.subject || "Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng"} from="người ghi">
        {resolution.number ? `Số ${resolution.number}` : "Số để trống, điền tay khi ban hành."}
      </Block>
      {resolution.tasks.length > 0 && (
        <Block title="I.3 Kết quả thực hiện nghị quyết tháng trước" from="người ghi">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Nhiệm vụ đề ra</Table.Th>
                <Table.Th>Đầu kỳ</Table.Th>
                <Table.Th>Kết quả</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {resolution.tasks.map((row) => (
                <Table.Tr key={row.task}>
                  <Table.Td>{row.task}</Table.Td>
                  <Table.Td>{row.status}</Table.Td>
                  <Table.Td>{row.result}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Block>
      )}
      {longParts.map(
        (part) =>
          resolution[part] && (
            <Block key={part} title={resolutionNames[part]} from="người ghi">
              {resolution[part]}
            </Block>
          ),
      )}
    </>
  );
}
