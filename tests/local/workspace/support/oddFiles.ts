import * as Excel from '@cj-tech-master/excelts';

/** A workbook of somebody's own. */
export async function workbook(fill: (book: Excel.Workbook) => void): Promise<Buffer> {
  const book = new Excel.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
