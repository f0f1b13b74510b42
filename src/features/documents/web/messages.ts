import { codesOf, documentKinds, secrecyNames, urgencyNames } from "../rules.ts";

export const kindOptions = codesOf(documentKinds).map((value) => ({ value, label: documentKinds[value].name }));
export const secrecyOptions = codesOf(secrecyNames).map((value) => ({ value, label: secrecyNames[value] }));
export const urgencyOptions = codesOf(urgencyNames).map((value) => ({ value, label: urgencyNames[value] }));
export const secretNote = "Văn bản mật chỉ ghi số và ngày ở đây; nội dung và tệp lưu theo chế độ văn bản mật.";
