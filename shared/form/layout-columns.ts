/** Between the margins of A4, in points. */
export const sheetWidthPt = 511;
/** 66 92 54 72 58 70 99: labels and answers of three questions a row, and a photograph at the end. */
export const usualColumns: readonly number[] = [66, 92, 54, 72, 58, 70, 99];
