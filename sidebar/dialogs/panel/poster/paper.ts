/** A4 in points. */
export const SHEET = { width: 595.28, height: 841.89 };
/** What home printers leave white. */
export const MARGIN = 36;
export const INNER = SHEET.width - 2 * MARGIN;
export const GREEN = '#2f6b2f';
export const INK = '#1d241d';
