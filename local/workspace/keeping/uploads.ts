/** Files that a page sends, and what kind of drive they make. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { safeName } from '../../cli/outputs/outputFolder';
import { readZip, type ZipFile } from '../../excel/zip';
import { amongFiles, chooseFirst, chooseOne, inFolder } from '../../text/keeping';
import { type Opened, openFolder, openWorkbook, type Where } from './sources';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of a form that was sent with them; its first line says what parts them. */
export async function sentFiles(body: Buffer): Promise<readonly SentFile[]> {
  const boundary = /^--([^\r\n]{1,200})\r\n/.exec(body.toString('latin1', 0, 256))?.[1];
  if (boundary === undefined) return [];
  const type = `multipart/form-data; boundary=${boundary}`;
  const sent = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } });
  // What is no form, or one cut short, holds no file.
  const form = await sent.formData().catch(unlessForm);
  const values = form ? [...form.values()] : [];
  const files = values.flatMap((value) => (typeof value === 'string' ? [] : [value]));
  const read = files.map(async (file) => ({
    name: basename(file.name),
    bytes: Buffer.from(await file.arrayBuffer()),
  }));
  return (await Promise.all(read)).filter(({ name }) => name !== '');
}

/** What `formData` throws at a text that is none: of Node's realm, which a test is not in. */
function unlessForm(error: unknown): undefined {
  if (Object(error).name !== 'TypeError') throw error;
}

const isCsv = ({ name }: SentFile): boolean => /\.csv$/i.test(name);

export async function openFiles(files: readonly SentFile[], where: Where): Promise<Opened> {
  const [first] = files;
  if (!first) return { refused: chooseFirst };
  if (files.every(isCsv)) return openTables(files, where);
  if (files.length > 1) {
    return {
      refused: chooseOne,
    };
  }
  const reading = readZip(first.bytes);
  const tables = 'zip' in reading ? tablesIn(reading.zip) : [];
  if (tables.length > 0) return openTables(tables, where);
  return openWorkbook(first.bytes, first.name, where);
}

/** The tables of a folder that was made one file; a workbook has none. */
function tablesIn(zip: ZipFile): readonly SentFile[] {
  return zip.names
    .map((name) => ({ name: basename(name), bytes: zip.read(name) ?? Buffer.alloc(0) }))
    .filter(isCsv);
}

async function openTables(files: readonly SentFile[], where: Where): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'drive-'));
  try {
    for (const { name, bytes } of files) {
      writeFileSync(join(folder, placeFor(name)), bytes);
    }
    return sayingHere(await openFolder(folder, where), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names that a page sends may be none for a file; its end says what it is. */
const LONGEST_NAME = 60;
const placeFor = (name: string): string =>
  safeName(name.normalize('NFC').toLowerCase().slice(-LONGEST_NAME));

/** Nobody knows the folder in which the files stood for a moment. */
function sayingHere(opened: Opened, folder: string): Opened {
  const here = (line: string): string => line.replaceAll(inFolder(folder), amongFiles);
  if ('refused' in opened) return { refused: here(opened.refused) };
  return { ...opened, said: opened.said.map(here) };
}
