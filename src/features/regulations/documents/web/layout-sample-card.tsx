import { aboutLine, type DocumentLayout, filedLine, standingWords } from "#contract/document-layout.ts";
import classes from "./layout-sample-card.module.css";

/** Points of letters and millimetres in the scale of the small page. */
const points = (size: number) => `calc(var(--point) * ${size})`;
const millimetres = (length: number) => `calc(var(--millimetre) * ${length})`;

/** An invented page in the layout, as the .docx prints it. */
export function LayoutSampleCard({ layout, kind }: { layout: DocumentLayout; kind: "report" | "letter" }) {
  const { sizes, margins } = layout;
  const line = layout.bodyLine === null ? "1.15" : points(layout.bodyLine);
  const text = { fontSize: points(sizes.body), lineHeight: line, textIndent: millimetres(layout.firstLine) };
  const isLetter = kind === "letter";
  return (
    <section className={classes.frame} aria-label="Trang thử theo thể thức đang chọn">
      <div
        className={classes.page}
        style={{
          fontFamily: `"${layout.font}", serif`,
          padding: [margins.top, margins.right, margins.bottom, margins.left].map(millimetres).join(" "),
        }}
      >
        <Head layout={layout} isLetter={isLetter} />
        {!isLetter && (
          <div className={classes.title}>
            <div style={{ fontSize: points(sizes.kind) }}>BÁO CÁO</div>
            <div style={{ fontSize: points(sizes.subject) }}>công tác xây dựng Đảng 6 tháng đầu năm</div>
            <div className={classes.plain}>-----</div>
          </div>
        )}
        <div className={classes.body} style={{ marginTop: millimetres(5) }}>
          {isLetter ? (
            <p style={text}>
              <em>Kính gửi:</em> <strong>{standingWords(layout, "Cấp ủy các đơn vị trực thuộc")}</strong>
            </p>
          ) : (
            <p style={{ ...text, fontStyle: layout.basis === "italic" ? "italic" : "normal" }}>- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;</p>
          )}
          {!isLetter && (
            <p className={classes.part} style={{ fontSize: points(sizes.part) }}>
              Phần thứ nhất
            </p>
          )}
          <p style={text}>
            Các chi bộ đã họp 1.377/1.458 kỳ thường kỳ, đạt 94,4 %; tỷ lệ đảng viên dự bình quân 92,1 %. Số liệu, tên người và đơn vị trên
            trang này là ví dụ{layout.closesWithSlash ? "./." : "."}
          </p>
        </div>
        <Closing layout={layout} isLetter={isLetter} />
        {layout.hasPageNumbers && <div className={classes.next}>trang sau: 2</div>}
      </div>
    </section>
  );
}

function Head({ layout, isLetter }: { layout: DocumentLayout; isLetter: boolean }) {
  const { sizes } = layout;
  const number = `Số${layout.numberColon ? ":" : ""} 36-${isLetter ? "CV" : "BC"}/ĐU`;
  return (
    <div className={classes.head}>
      <div>
        <div style={{ fontSize: points(sizes.above) }}>ĐẢNG BỘ TỈNH</div>
        <div style={{ fontSize: points(sizes.issuer), fontWeight: 700 }}>ĐẢNG ỦY SỞ XÂY DỰNG</div>
        <div style={{ fontSize: points(sizes.issuer) }}>*</div>
        <div style={{ fontSize: points(sizes.number) }}>{number}</div>
        {isLetter && (
          <div style={{ fontSize: points(sizes.about), fontStyle: "italic", textAlign: layout.aboutAt === "left" ? "left" : "center" }}>
            {aboutLine(layout, "nộp báo cáo 6 tháng")}
          </div>
        )}
      </div>
      <div>
        <div style={{ fontSize: points(sizes.party), fontWeight: 700, textDecoration: "underline" }}>ĐẢNG CỘNG SẢN VIỆT NAM</div>
        <div style={{ fontSize: points(sizes.date), fontStyle: "italic", marginTop: millimetres(2) }}>
          Phước Long, ngày 05 tháng 6 năm 2026
        </div>
      </div>
    </div>
  );
}

function Closing({ layout, isLetter }: { layout: DocumentLayout; isLetter: boolean }) {
  const { sizes } = layout;
  const places = ["Tỉnh ủy", "Các chi bộ", filedLine(layout, false)];
  return (
    <div className={classes.closing}>
      <div style={{ fontSize: points(sizes.recipients) }}>
        <div style={{ fontSize: points(sizes.recipientsHead), textDecoration: "underline" }}>Nơi nhận:</div>
        {places.map((place, at) => (
          <div key={place}>{`- ${place}${at === places.length - 1 ? "." : layout.recipientsSeparator}`}</div>
        ))}
      </div>
      <div className={classes.signature} style={{ fontSize: points(sizes.signature) }}>
        <strong>{standingWords(layout, isLetter ? "T/L ĐẢNG ỦY" : "T/M ĐẢNG ỦY")}</strong>
        <div style={{ fontWeight: layout.positionIsBold ? 700 : 400 }}>{isLetter ? "CHÁNH VĂN PHÒNG" : "BÍ THƯ"}</div>
        <strong style={{ marginTop: millimetres(16) }}>Lê Văn Ví</strong>
      </div>
    </div>
  );
}
