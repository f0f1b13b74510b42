/** 1 mm = 56.7 twentieths of a point, the unit of .docx. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * 56.6929);
}

/** .docx writes sizes of letters in half points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Twentieths of a point, for heights of lines and space around paragraphs. */
export function lineUnits(points: number): number {
  return Math.round(points * 20);
}
