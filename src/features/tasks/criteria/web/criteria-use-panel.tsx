import { formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { useCriteriaUse } from "./hooks.ts";

/** Beside the tasks of a place: the way to the own cell's criteria, or how many cells below ask any. */
export function CriteriaUsePanel({ place, mayKeep, isAbove }: { place: number; mayKeep: boolean; isAbove: boolean }) {
  const { data } = useCriteriaUse(place, isAbove);
  if (mayKeep)
    return (
      <p style={{ margin: 0 }}>
        <AppLink to={`/o/${place}/tieu-chi`}>Tiêu chí tháng của chi bộ</AppLink>
      </p>
    );
  if (!data || data.using.length === 0) return null;
  return (
    <details>
      <summary>
        {formatNumber(data.using.length)} trong {formatNumber(data.cells)} chi bộ đang dùng tiêu chí tháng cho đảng viên
      </summary>
      <p className="quiet">{data.using.map((one) => one.name).join(", ")}. Nội dung và phần tự đánh giá ở lại chi bộ.</p>
    </details>
  );
}
