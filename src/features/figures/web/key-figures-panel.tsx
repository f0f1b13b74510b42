import { formatFigure, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { SplitBar } from "#web/ui/split-bar.tsx";
import { StatCard, StatStrip } from "#web/ui/stat-card.tsx";
import type { Overview } from "../contract.ts";
import { OpenFigure } from "./open-figure-panel.tsx";

/** The line of counts and the four key figures, each with numerator and denominator. */
export function KeyFiguresPanel({ overview }: { overview: Overview }) {
  const { organisationId } = overview.span;
  const sum = (code: string) => overview.sums[code] ?? { value: null, numerator: 0, denominator: null };
  const more = (code: string, label: string) => (
    <AppLink to={`/o/${organisationId}/so-lieu/${code}`} aria-label={`Xem ${label}`}>
      Xem
    </AppLink>
  );
  const held = sum("meetings.held_share");
  const missing = sum("meetings.missing");
  const attendance = sum("meetings.attendance");
  const tot = sum("meetings.class.tot");
  const absent = sum("meetings.excused").numerator + sum("meetings.unexcused").numerator;
  const [kha, tb, kem] = ["kha", "trung_binh", "kem"].map((name) => sum(`meetings.class.${name}`).numerator) as [number, number, number]; // three names, three numbers
  const open = (code: string) => <OpenFigure overview={overview} code={code} />;
  return (
    <StatStrip head={<Counts overview={overview} />}>
      <StatCard
        label="Kỳ sinh hoạt đã họp"
        value={formatFigure(held.value, "%")}
        terms={<Terms open={open("meetings.regular")} of={held.denominator} unit="kỳ" />}
        bar={
          <SplitBar
            label="Kỳ đã họp và còn thiếu"
            parts={[part("Đã họp", held.numerator, "ok"), part("Còn thiếu", missing.numerator, "line")]}
          />
        }
        note={`${formatNumber(sum("cells.all_months").numerator)} chi bộ họp đủ`}
        more={more("meetings.held_share", "tỷ lệ kỳ đã họp")}
      />
      <StatCard
        label="Kỳ còn thiếu"
        value={open("meetings.missing")}
        terms={`/ ${formatNumber(missing.denominator ?? 0)} kỳ`}
        bar={
          <SplitBar
            label="Kỳ còn thiếu trong số phải họp"
            parts={[part("Còn thiếu", missing.numerator, "bad"), part("Đã họp", held.numerator, "line")]}
          />
        }
        note={`${formatNumber(sum("cells.missing_any").numerator)} chi bộ, ${formatNumber(sum("cells.missing_2_plus").numerator)} từ 2 kỳ`}
        more={more("cells.missing_any", "các chi bộ có kỳ thiếu")}
      />
      <StatCard
        label="Tỷ lệ đảng viên dự (lượt)"
        value={formatFigure(attendance.value, "%")}
        terms={<Terms open={<OpenFigure overview={overview} code="meetings.attendance" numerator />} of={attendance.denominator} unit="" />}
        bar={<SplitBar label="Lượt có mặt và vắng" parts={[part("Có mặt", attendance.numerator, "ok"), part("Vắng", absent, "line")]} />}
        note={`vắng ${formatNumber(absent)} lượt`}
        more={more("meetings.attendance", "tỷ lệ đảng viên dự")}
      />
      <StatCard
        label="Kỳ xếp loại Tốt"
        value={formatFigure(tot.denominator ? (100 * tot.numerator) / tot.denominator : null, "%")}
        terms={<Terms open={open("meetings.class.tot")} of={tot.denominator} unit="kỳ" />}
        bar={
          <SplitBar
            label="Kỳ theo xếp loại"
            parts={[part("Tốt", tot.numerator, "ok"), part("Khá", kha, "ok-2"), part("Trung bình", tb, "line"), part("Kém", kem, "bad")]}
          />
        }
        note={`Khá ${formatNumber(kha)} · Trung bình ${formatNumber(tb)}`}
        more={more("meetings.class.tot", "các kỳ xếp loại Tốt")}
      />
    </StatStrip>
  );
}

const part = (label: string, value: number, tone: "ok" | "ok-2" | "bad" | "line") => ({ label, value, tone });

function Terms({ open, of, unit }: { open: React.ReactNode; of: number | null; unit: string }) {
  return (
    <>
      {open} / {formatNumber(of ?? 0)} {unit}
    </>
  );
}

/** 69 tổ chức cơ sở đảng · 243 chi bộ · 3.463 đảng viên, with the parts beside. */
function Counts({ overview }: { overview: Overview }) {
  const count = (code: string) => formatNumber(overview.sums[code]?.numerator ?? 0);
  // A place counts itself too: one committee of a kind is the place.
  const has = (code: string, least = 1) => (overview.sums[code]?.numerator ?? 0) >= least;
  return (
    <>
      {has("org.upper", 2) && (
        <span>
          <OpenFigure overview={overview} code="org.upper" /> đảng bộ cấp trên cơ sở
        </span>
      )}
      {has("org.units") && (
        <span>
          <OpenFigure overview={overview} code="org.units" /> tổ chức cơ sở đảng{" "}
          <span className="meta">
            {count("org.base_committees")} đảng bộ, {count("org.base_cells")} chi bộ
          </span>
        </span>
      )}
      <span>
        <OpenFigure overview={overview} code="org.cells" /> chi bộ{" "}
        <span className="meta">
          {count("org.base_cells")} cơ sở, {count("org.lower_cells")} trực thuộc
        </span>
      </span>
      <span>
        <OpenFigure overview={overview} code="members.total" /> đảng viên{" "}
        <span className="meta">
          {count("members.women")} nữ, {count("members.probationary")} dự bị, {count("members.exempt")} miễn sinh hoạt
        </span>
      </span>
    </>
  );
}
