import { formatDay, formatMoment } from "#web/format.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { useAnswer } from "./hooks.ts";
import { OwedState } from "./owed-panel.tsx";

/** The form of one unit: to fill in, to correct, or to read. */
export function AnswerPage() {
  const organisationId = usePlaceId();
  const { data, error, refetch } = useAnswer(useIdParam("answerId"));
  return (
    <Page
      title={data?.request.title ?? "Trả lời yêu cầu"}
      beside={data && <OwedState row={{ ...data, requestState: data.request.state }} />}
      subtitle={data && `${data.request.askedBy} hỏi ${data.organisationName}; hạn ${formatDay(data.request.dueOn)}`}
      back={{ to: `/o/${organisationId}/yeu-cau`, label: "Yêu cầu, khảo sát" }}
    >
      {!data && <Panel>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>}
      {data?.request.guidance && <p style={{ whiteSpace: "pre-line", margin: 0 }}>{data.request.guidance}</p>}
      {data?.updatedAt && (
        <p className="meta" style={{ margin: 0 }}>
          {`${data.by ?? "Chương trình"} ghi ${formatMoment(data.updatedAt)}${data.toldBy ? `, theo lời ${data.toldBy}` : ""}.`}
          {data.reason && ` Không có nội dung: ${data.reason}.`}
        </p>
      )}
      {data && <AnswerForm key={data.version} answer={data} />}
    </Page>
  );
}
