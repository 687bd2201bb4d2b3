import { writeWorkbook } from '../../excel/writeWorkbook';
import type { FormStore } from '../../standin/forms/store/formStore';
import type { World } from '../../standin/runtime/world';
import { type DayPackTools, writeDayPack } from './dayPack';
import { writeForm } from './formFile';
import type { Kept } from './keepBooks';
import { writeMails } from './mailFiles';
import {
  BOOKS_FOLDER,
  type OutputFolder,
  STATEMENT_FILE,
  SUMMARY_FILE,
  TRANSFERS_FILE,
} from './outputFolder';
import { writeProducerBooks } from './producers';
import type { Summary } from './summary';
import { writeTabs } from './tabs';

/** What a run came to, beside the drive itself. */
export interface Results {
  readonly form: FormStore | undefined;
  /** What each line of a bank statement is. */
  readonly statement: readonly object[] | undefined;
  readonly transfers: string | undefined;
  readonly books: Kept['files'];
  readonly summary: Summary;
  readonly dayPack: DayPackTools | undefined;
}

/** All that a run hands over; told what became of the papers of the pick-up. */
export async function writeResults(
  out: OutputFolder,
  world: World,
  { form, statement, transfers, books, summary, dayPack }: Results,
): Promise<Awaited<ReturnType<typeof writeDayPack>>> {
  const book = world.spreadsheet;
  if (statement) out.write(STATEMENT_FILE, jsonText(statement));
  if (transfers) out.write(TRANSFERS_FILE, transfers);
  for (const { name, content } of books) out.write(`${BOOKS_FOLDER}/${name}`, content);
  writeTabs(book, out);
  await writeMails(world.mails, book, out);
  if (form) writeForm(form, out);
  await writeWorkbook(book, out.place('classeur.xlsx'), world.now());
  await writeProducerBooks(world, out);
  const printed = dayPack && (await writeDayPack(world, dayPack, out));
  out.write(SUMMARY_FILE, jsonText(summary));
  return printed;
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
