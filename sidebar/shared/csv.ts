/** A word that a spreadsheet would run as a formula is kept as a word. */
const field = (value: string | number): string => {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** As French spreadsheets open it: semicolons, decimal commas, a byte-order mark. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
