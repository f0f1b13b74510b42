import { expect, test } from "vitest";
import {
  ageOn,
  checkMember,
  type MemberFacts,
  type MemberLimits,
  maskNumber,
  memberWarnings,
  monthsLater,
  nameDistance,
  standingPeriods,
} from "./rules.ts";

const limits: MemberLimits = {
  maxAge: 120,
  admissionMinAge: 18,
  probationMonths: 12,
  cardDigits: 8,
  fileDigits: 6,
  fileLettersMax: 3,
  citizenDigits: 12,
};
const today = "2018-06-30";
const right: MemberFacts = {
  birthDate: "1980-05-19",
  birthPrecision: "day",
  joinedOn: "2005-09-02",
  officialOn: "2006-09-02",
  cardNumber: "01234567",
  fileNumber: "012345AB",
  citizenNumber: null,
};

test("what can be true is not refused", () => {
  expect(checkMember(right, limits, today)).toEqual({});
  expect(
    checkMember({ ...right, birthDate: null, joinedOn: null, officialOn: null, cardNumber: null, fileNumber: null }, limits, today),
  ).toEqual({});
  expect(checkMember({ ...right, birthDate: "1898-06-30", joinedOn: null, officialOn: null }, limits, today)).toEqual({});
});

test.each<[Partial<MemberFacts>, string]>([
  [{ birthDate: "2018-07-01", joinedOn: null, officialOn: null }, "birthDate"],
  [{ birthDate: "1897-06-30", joinedOn: null, officialOn: null }, "birthDate"],
  [{ joinedOn: "1980-05-19" }, "joinedOn"],
  [{ joinedOn: "2018-07-01", officialOn: null }, "joinedOn"],
  [{ officialOn: "2005-09-01" }, "officialOn"],
  [{ officialOn: "2018-07-01" }, "officialOn"],
  [{ cardNumber: "1234567" }, "cardNumber"],
  [{ cardNumber: "1234567A" }, "cardNumber"],
  [{ fileNumber: "12345AB" }, "fileNumber"],
  [{ fileNumber: "123456" }, "fileNumber"],
  [{ fileNumber: "123456ABCD" }, "fileNumber"],
  [{ citizenNumber: "12345678901" }, "citizenNumber"],
])("%o is refused at %s alone", (change, field) => {
  expect(Object.keys(checkMember({ ...right, ...change }, limits, today))).toEqual([field]);
});

test("letters of Vietnamese symbols belong to a file number", () => {
  expect(checkMember({ ...right, fileNumber: "012345ĐN" }, limits, today)).toEqual({});
});

test("what is unusual is told, not refused", () => {
  expect(memberWarnings(right, limits)).toEqual([]);
  expect(memberWarnings({ ...right, joinedOn: "1997-05-19", officialOn: "1998-05-19" }, limits)).toEqual([
    "Vào Đảng khi 17 tuổi, quy định từ 18 tuổi. Đối chiếu với hồ sơ gốc.",
  ]);
  expect(memberWarnings({ ...right, officialOn: "2006-09-01" }, limits)[0]).toContain("chưa đủ 12 tháng dự bị (02/09/2006)");
  expect(memberWarnings({ ...right, birthDate: null, joinedOn: null, officialOn: null }, limits)).toHaveLength(2);
});

test("periods of standing follow the dates; a list without dates counts from its day", () => {
  const told = { joinedOn: "2005-09-02", officialOn: "2006-09-02", standing: null, knownOn: today } as const;
  expect(standingPeriods(told)).toEqual([
    { standing: "probationary", from: "2005-09-02", to: "2006-09-02" },
    { standing: "official", from: "2006-09-02", to: null },
  ]);
  expect(standingPeriods({ ...told, joinedOn: null })).toEqual([{ standing: "official", from: "2006-09-02", to: null }]);
  expect(standingPeriods({ ...told, joinedOn: "2006-09-02" })).toEqual([{ standing: "official", from: "2006-09-02", to: null }]);
  expect(standingPeriods({ ...told, officialOn: null })).toEqual([{ standing: "probationary", from: "2005-09-02", to: null }]);
  expect(standingPeriods({ ...told, officialOn: null, standing: "official" })).toEqual([{ standing: "official", from: today, to: null }]);
  expect(standingPeriods({ ...told, joinedOn: null, officialOn: null })).toEqual([]);
});

test("a masked number keeps its last four signs", () => {
  expect(maskNumber("00102184")).toBe("••••2184");
  expect(maskNumber("123")).toBe("••••");
  expect(maskNumber(null)).toBeNull();
});

test("ages and months", () => {
  expect(ageOn("1980-07-01", "day", today)).toBe(37);
  expect(ageOn("1980-01-01", "year", today)).toBe(38);
  expect(ageOn(null, "day", today)).toBeNull();
  expect(monthsLater("2016-02-29", 12)).toBe("2017-02-28");
  expect(monthsLater("2017-08-31", 18)).toBe("2019-02-28");
});

test("names differ by letters", () => {
  expect(nameDistance(["nguyen", "vam"], ["nguyen", "van", "an"])).toBe(1);
  expect(nameDistance(["thanng"], ["hoang", "van", "thang"])).toBe(1);
});
