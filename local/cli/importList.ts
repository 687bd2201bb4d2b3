import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { knownWithout, listRead, listUnreadable } from '../text/cli';
import { problemLine } from '../text/problemLine';
import { outNotWritable } from '../text/run';
import { decode } from './base/decode';
import { refusalOf } from './base/fileRefusal';
import { loadProgram } from './base/program';
import { readCsv } from './input/csvTable';
import { LIST_FILE, OutputFolder } from './outputs/outputFolder';

/** The built reader of lists, as far as it is used here. */
interface Lists {
  textOf(bytes: Uint8Array, decode: Decoder): string;
  readText(text: string, known: KnownGoods | null): Report[];
  isBook(bytes: Uint8Array): boolean;
  sheetsOf(
    bytes: Uint8Array,
    inflate: (packed: Uint8Array, most: number) => Promise<Uint8Array | undefined>,
    decode: Decoder,
  ): Promise<{ readonly sheets: readonly ListSheet[] } | { readonly refused: string }>;
  readSheet(
    title: string,
    rows: readonly (readonly string[])[],
    known: KnownGoods | null,
  ): Report[];
}

type Decoder = (bytes: Uint8Array, encoding: string, strict: boolean) => string | undefined;

interface ListSheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

interface Report {
  readonly decision: string;
}

interface TabFile {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface KnownGoods {
  readonly producers: TabFile | null;
  readonly products: TabFile | null;
}

export interface ImportOptions {
  readonly file: string;
  readonly out: string;
  /** A data folder whose producers and products are known. */
  readonly data?: string;
  /** The built reader of lists. */
  readonly program: string;
  readonly say: (line: string) => void;
}

/** Reads a list of products and writes what becomes of each of its lines; undefined where it cannot. */
export async function importList(options: ImportOptions): Promise<string | undefined> {
  const { file, out, data, program, say } = options;
  const lists = loadProgram<Lists>(program, 'lists');
  const bytes = attempt(
    () => readFileSync(file),
    (why) => say(listUnreadable(file, why)),
  );
  if (!bytes) return undefined;
  const known = data === undefined ? null : knownIn(data, say);
  let report: readonly Report[];
  if (lists.isBook(bytes)) {
    const reading = await lists.sheetsOf(bytes, inflate, decode);
    if ('refused' in reading) {
      say(listUnreadable(file, reading.refused));
      return undefined;
    }
    const { sheets } = reading;
    report = sheets.flatMap(({ title, rows }) => {
      const lines = lists.readSheet(title, rows, known);
      return sheets.length > 1 ? lines.map((line) => ({ ...line, feuille: title })) : lines;
    });
  } else report = lists.readText(lists.textOf(bytes, decode), known);
  const folder = attempt(
    () => new OutputFolder(out),
    (why) => say(outNotWritable(out, why)),
  );
  if (!folder) return undefined;
  folder.write(LIST_FILE, `${JSON.stringify(report, null, 2)}\n`);
  const counts: Record<string, number> = {};
  for (const { decision } of report) counts[decision] = (counts[decision] ?? 0) + 1;
  const { pris = 0, doute = 0, refus = 0 } = counts;
  const all = pris + doute + refus;
  return listRead(counts, all === 0 ? 0 : Math.round((100 * pris) / all));
}

function attempt<T>(act: () => T, refuse: (why: string) => void): T | undefined {
  try {
    return act();
  } catch (error) {
    refuse(refusalOf(error));
    return undefined;
  }
}

function knownIn(folder: string, say: (line: string) => void): KnownGoods {
  const table = (name: string): TabFile | null => {
    if (existsSync(folder) && !existsSync(join(folder, name))) {
      say(knownWithout(folder, name));
      return null;
    }
    const bytes = attempt(
      () => readFileSync(join(folder, name)),
      (why) => say(listUnreadable(join(folder, name), why)),
    );
    if (!bytes) return null;
    const { table: found, problems } = readCsv(name, bytes);
    for (const problem of problems) say(problemLine(problem));
    return found ? { headers: found.headers, rows: found.rows.map(({ cells }) => cells) } : null;
  };
  return { producers: table('producteurs.csv'), products: table('produits.csv') };
}

const inflate = (packed: Uint8Array, most: number): Promise<Uint8Array | undefined> =>
  Promise.resolve(
    attempt(
      () => inflateRawSync(packed, { maxOutputLength: most }),
      () => undefined,
    ),
  );
