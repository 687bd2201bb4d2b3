import { emlOf } from '../../drive/eml';
import { kindsOf } from '../../drive/mailKinds';
import type { SentMail } from '../../standin/runtime/host/mails';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { type OutputFolder, slug } from './outputFolder';

/** One `.eml` for each mail that left, in the order in which they left. */
export async function writeMails(
  mails: readonly SentMail[],
  book: SpreadsheetStore,
  out: OutputFolder,
): Promise<void> {
  const kinds = kindsOf(mails, book);
  for (const [at, mail] of mails.entries()) {
    const number = at + 1;
    const kind = kinds[at] ?? mail.subject;
    const name = `${String(number).padStart(4, '0')}-${slug(kind)}-${slug(mail.to)}.eml`;
    out.write(`mails/${name}`, await emlOf(mail, number));
  }
}
