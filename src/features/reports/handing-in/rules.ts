import { AppError } from "#contract/errors.ts";
import { type ReportState, stateNames } from "../rules.ts";

export const stepNames = {
  check: "Kiểm tra xong",
  reopen: "Mở lại để sửa",
  submit: "Nộp lên cấp trên",
  return: "Trả lại, góp ý",
  accept: "Nhận báo cáo",
  sign: "Ký báo cáo",
} as const;
export type ReportStep = keyof typeof stepNames;
export const reportSteps = Object.keys(stepNames) as [ReportStep, ...ReportStep[]]; // keys of the table above

/** From which states a step leads where. A report that nobody above asks for is signed at home. */
const ways: Record<ReportStep, { from: readonly ReportState[]; to: ReportState }> = {
  check: { from: ["draft", "returned"], to: "checked" },
  reopen: { from: ["checked"], to: "draft" },
  submit: { from: ["checked"], to: "submitted" },
  return: { from: ["submitted", "accepted"], to: "returned" },
  accept: { from: ["submitted"], to: "accepted" },
  sign: { from: ["draft", "checked", "returned", "accepted"], to: "signed" },
};

/** The steps that state and duty allow, whoever asks. */
export function stepsFrom(state: ReportState, isOwed: boolean): ReportStep[] {
  return reportSteps.filter((step) => {
    if (step === "submit" && !isOwed) return false;
    if (step === "sign" && isOwed) return state === "accepted";
    return ways[step].from.includes(state);
  });
}

/** The state after a step. @throws rule `wrong-state` with what is so. */
export function stateAfter(state: ReportState, step: ReportStep, isOwed: boolean): ReportState {
  if (stepsFrom(state, isOwed).includes(step)) return ways[step].to;
  const now = stateNames[state].toLowerCase();
  if (step === "sign" && isOwed)
    throw new AppError("rule", "not-accepted", `Báo cáo này nộp lên cấp trên; ký sau khi được nhận (hiện: ${now}).`);
  if (step === "submit" && !isOwed) throw new AppError("rule", "not-owed", "Không cấp trên nào yêu cầu báo cáo này. Ký khi đã soạn xong.");
  throw new AppError("rule", "wrong-state", `Báo cáo đang ở tình trạng “${now}” nên không làm bước “${stepNames[step]}” được.`);
}
