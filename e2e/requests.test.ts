// The office asks four questions of all cells, a secretary answers on a phone, the office reads the table and takes the file.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
});

test("a short form goes out to the cells, comes back from a phone, and is a table with its totals", async () => {
  const office = await program.open("/");
  await signIn(office, "vanphong", "van-phong-2026");
  await office.waitForURL(/\/o\/\d+/);
  const place = /\/o\/(\d+)/.exec(office.url())?.[1];
  await office.goto(`${program.address}/o/${place}/yeu-cau`);
  await office.getByRole("link", { name: "Rà soát sổ sách chi bộ" }).waitFor();
  await office.getByRole("button", { name: "Soạn yêu cầu" }).click();
  await office.getByLabel("Tên yêu cầu").fill("Khảo sát phòng họp chi bộ");
  await office.getByLabel("Vì sao hỏi, cách trả lời").fill("Tính đến hết tháng 5/2026.");
  await office.getByLabel("Nơi trả lời").selectOption("cells");
  await office.getByLabel("Hạn trả lời").fill("20062026");
  const ask = async (number: number, label: string, kind: string) => {
    if (number > 1) await office.getByRole("button", { name: "Thêm câu hỏi" }).click();
    await office.getByLabel(`Câu hỏi ${number}`, { exact: true }).fill(label);
    await office.getByLabel(`Cách trả lời câu ${number}`).selectOption(kind);
  };
  await ask(1, "Số phòng họp", "number");
  await office.getByLabel("Đơn vị tính").fill("phòng");
  await office.getByLabel("Lớn nhất").fill("20");
  await ask(2, "Có máy chiếu", "yes-no");
  await ask(3, "Chất lượng phòng họp", "one");
  await office.getByLabel(/Các lựa chọn của câu 3/).fill("Tốt\nKhá\nYếu");
  await ask(4, "Đề nghị", "text");
  await expectAccessible(office);
  await picture(office, "requests-form");
  await office.getByRole("button", { name: "Gửi các đơn vị" }).click();
  await office
    .getByText(/20\/06\/2026 là ngày nghỉ/)
    .first()
    .waitFor();
  await office.getByLabel("Hạn trả lời").fill("22062026");
  await office.getByRole("button", { name: "Gửi các đơn vị" }).click();
  await office.getByText("Đang nhận trả lời").waitFor();

  const secretary = await program.open("/", "phone");
  await signIn(secretary, "bithu", "bi-thu-2026");
  await secretary.waitForURL(/hom-nay/);
  await secretary.goto(secretary.url().replace(/hom-nay.*/, "yeu-cau"));
  await secretary.getByRole("link", { name: "Khảo sát phòng họp chi bộ" }).click();
  await secretary.getByLabel(/1\. Số phòng họp/).fill("2");
  await secretary.getByRole("button", { name: "Lưu để làm tiếp" }).click();
  await secretary.getByText("Đã lưu, chưa nộp.").waitFor();
  await secretary.getByRole("button", { name: "Nộp trả lời" }).click();
  await secretary.getByText("Câu này cần trả lời.").first().waitFor();
  await expectAccessible(secretary);
  await picture(secretary, "requests-answer-360");
  await secretary.getByRole("radio", { name: "Có" }).check();
  await secretary.getByRole("radio", { name: "Khá" }).check();
  await secretary.getByLabel(/4\. Đề nghị/).fill("Sửa mái che");
  await secretary.getByRole("button", { name: "Nộp trả lời" }).click();
  await secretary.getByRole("button", { name: "Nộp lại" }).waitFor();
  await picture(secretary, "requests-answered-360");

  await office.reload();
  await office.getByText("Cộng 2 phòng").waitFor();
  await office.getByRole("button", { name: "Khá: 1" }).click();
  await office.getByRole("cell", { name: "Sửa mái che" }).waitFor();
  expect(await office.getByRole("table", { name: "Trả lời của các đơn vị" }).getByRole("row").count()).toBe(2);
  await expectAccessible(office);
  await picture(office, "requests-table");
  const [file] = await Promise.all([office.waitForEvent("download"), office.getByRole("button", { name: "Tải .xlsx" }).click()]);
  expect(file.suggestedFilename()).toBe("Khảo sát phòng họp chi bộ.xlsx");
});
