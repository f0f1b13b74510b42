// The office takes a number, registers what came in from one pasted line, keeps a file and finds it by its words; a cell's secretary sees the own register.
import { Document, Packer, Paragraph } from "docx";
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"), demo);
});

test("the office's clerk goes from a number to a file that is found by its words", async () => {
  const office = await program.open("/");
  await signIn(office, "vanphong", "van-phong-2026");
  await office.waitForURL(/tong-quan/);
  const place = /\/o\/\d+/.exec(office.url())?.[0] ?? "";
  await office.goto(`${program.address}${place}/van-ban`);
  await office.getByRole("heading", { name: "Văn bản đi, đến" }).waitFor();
  await office.getByText("về học tập chuyên đề năm").waitFor();
  await expectAccessible(office);
  await picture(office, "documents-list");

  await office.getByRole("link", { name: "Lấy số văn bản đi" }).click();
  await office.getByLabel("Nơi ban hành").selectOption({ label: "Ban Thường vụ" });
  await office.getByLabel("Loại văn bản").selectOption({ label: "Kế hoạch" });
  await office.getByLabel("Trích yếu").fill("về kiểm tra sinh hoạt chi bộ");
  await expectAccessible(office);
  await picture(office, "documents-out");
  await office.getByRole("button", { name: "Lấy số và đăng ký" }).click();
  await office.getByRole("heading", { name: /^Kế hoạch 02-KH\// }).waitFor();

  await office.goto(`${program.address}${place}/van-ban-den-moi`);
  const line = office.getByLabel("Số, ký hiệu, ngày (gõ hoặc dán cả dòng)");
  await line.fill("Chỉ thị số 7 – CT/TU, ngày 18/4/2026, về nâng cao chất lượng sinh hoạt");
  await office.getByText("đã có trong sổ.").waitFor();
  expect(await office.getByLabel("Nơi ban hành").inputValue()).toBe("Ban Thường vụ Tỉnh ủy");
  await line.fill("Hướng dẫn số 15 – HD/BTCTU, ngày 10/6/2026, về công tác đảng viên");
  expect(await office.getByLabel("Ngày văn bản").inputValue()).toBe("10/06/2026");
  await expect.poll(() => office.getByLabel("Nơi ban hành").inputValue()).toBe("Ban Tổ chức Tỉnh ủy");
  await expectAccessible(office);
  await picture(office, "documents-in");
  await line.press("Enter");
  await office.getByRole("heading", { name: "Hướng dẫn 15-HD/BTCTU" }).waitFor();

  const content = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Chỉ tiêu kết nạp đảng viên năm 2026")] }] }));
  await office.locator("input[type=file]").setInputFiles({ name: "huong-dan.docx", mimeType: "application/octet-stream", buffer: content });
  await office.getByText("tìm được theo chữ trong tệp").waitFor();
  await office.getByRole("button", { name: "Xem" }).click();
  await office.getByText("Chỉ tiêu kết nạp đảng viên năm 2026").waitFor();
  await expectAccessible(office);
  await picture(office, "documents-words");
  await office.keyboard.press("Escape");
  await picture(office, "documents-one");

  await office.goto(`${program.address}${place}/van-ban?tim=chi+tieu+ket+nap`);
  await office.getByText("Trong tệp:").waitFor();
  await picture(office, "documents-found");
  await office.goto(`${program.address}${place}/so-van-ban`);
  await office.getByRole("heading", { name: "Sổ số văn bản đi" }).waitFor();
  await office.getByRole("button", { name: "Giữ số" }).click();
  await office.getByLabel("Giữ cho văn bản").fill("kiện toàn cấp ủy");
  await office.getByRole("dialog").getByRole("button", { name: "Giữ số" }).click();
  await office.getByText("giữ cho kiện toàn cấp ủy").waitFor();
  await expectAccessible(office);
  await picture(office, "documents-series");
  await office.goto(`${program.address}${place}/van-ban-di-moi`);
  await office.getByLabel("Loại văn bản").selectOption({ label: "Quyết định" });
  await office.getByLabel("Số", { exact: true }).selectOption({ label: "Số đã giữ: 02, kiện toàn cấp ủy" });
  await office.getByRole("button", { name: "Đăng ký", exact: true }).click();
  await office.getByText("Ghi trích yếu").first().waitFor();
  await office.getByLabel("Trích yếu").fill("về kiện toàn cấp ủy trực thuộc");
  await expectAccessible(office);
  await picture(office, "documents-kept");
  await office.getByRole("button", { name: "Đăng ký", exact: true }).click();
  await office.getByRole("heading", { name: /^Quyết định 02-QĐ\// }).waitFor();
  await office.goto(`${program.address}${place}/nhiem-ky`);
  await office.getByText("đang chạy").waitFor();
  await expectAccessible(office);
  await picture(office, "documents-terms");
});

test("a PDF is shown in the page", async () => {
  const office = await program.open("/");
  await signIn(office, "vanphong", "van-phong-2026");
  await office.waitForURL(/tong-quan/);
  const place = /\/o\/\d+/.exec(office.url())?.[0] ?? "";
  await office.goto(`${program.address}${place}/van-ban?tim=203-CV`);
  await office.getByRole("link", { name: "203-CV/VPTU" }).click();
  await office.getByRole("heading", { name: "Công văn 203-CV/VPTU" }).waitFor();
  const refused: string[] = [];
  office.on("console", (message) => message.text().includes("Content Security Policy") && refused.push(message.text()));
  const pdf = Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
  );
  await office.locator("input[type=file]").setInputFiles({ name: "cong-van.pdf", mimeType: "application/pdf", buffer: pdf });
  await office.getByRole("button", { name: "Xem" }).click();
  await office.locator("iframe[title='cong-van.pdf']").waitFor();
  await picture(office, "documents-pdf");
  expect(refused).toEqual([]);
});

test("a cell's secretary numbers the own papers on a phone", async () => {
  const secretary = await program.open("/", "phone");
  await signIn(secretary, "bithu", "bi-thu-2026");
  await secretary.waitForURL(/hom-nay/);
  await secretary.goto(secretary.url().replace("hom-nay", "van-ban"));
  await secretary.getByText("về thu, nộp đảng phí").waitFor();
  await secretary.getByRole("link", { name: "Lấy số văn bản đi" }).click();
  // The list that is left has a filter of the same name.
  await secretary.getByRole("heading", { name: "Đăng ký văn bản đi" }).waitFor();
  await secretary.getByLabel("Loại văn bản").selectOption({ label: "Chỉ thị" });
  await secretary.getByRole("button", { name: "Lấy số và đăng ký" }).click();
  await secretary.getByText("Chi bộ không ban hành Chỉ thị").first().waitFor();
  await secretary.getByLabel("Loại văn bản").selectOption({ label: "Nghị quyết" });
  await secretary.getByLabel("Trích yếu").fill("lãnh đạo nhiệm vụ tháng 6");
  await expectAccessible(secretary);
  await picture(secretary, "documents-phone");
  await secretary.getByRole("button", { name: "Lấy số và đăng ký" }).click();
  await secretary.getByRole("heading", { name: "Nghị quyết 01-NQ/CB" }).waitFor();
  await picture(secretary, "documents-phone-one");
});
