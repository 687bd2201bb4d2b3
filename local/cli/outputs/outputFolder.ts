import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unaccented } from '../../drive/folded';
import { unnamed } from '../../text/keeping';

const OWN_FILES: Readonly<Record<string, RegExp>> = {
  '.': /^journee-\d+\.pdf$/,
  onglets: /\.csv$/,
  mails: /^\d{4,}-.*\.eml$/,
  producteurs: /\.xlsx$/,
  compta: /^(ecritures|tva|factures|achats|marge)\.csv$|^fec\.txt$|^encaisse-pour-autrui\.html$/,
  'compta/factures': /\.html$/,
};

/** The last file written, and so the sign of a former run that went to its end. */
export const SUMMARY_FILE = 'resume.json';

/** The order for the bank. */
export const TRANSFERS_FILE = 'virements.xml';

/** The papers of the pick-up. */
export const DAY_FILES = { html: 'journee.html', pdf: 'journee.pdf' } as const;
/** A further piece of a large day. */
export const dayPdf = (number: number): string => `journee-${number}.pdf`;

/** What each line of the bank's statements is. */
export const STATEMENT_FILE = 'releve.json';

/** What became of each line of a list. */
export const LIST_FILE = 'import.json';

/** The exports of the books. */
export const BOOKS_FOLDER = 'compta';

/** The folder that receives a run's files. Only files of our own names are ever replaced. */
export class OutputFolder {
  private readonly taken = new Set<string>();

  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true });
    this.clearFormerRun();
  }

  /** What a former run left must not be taken for this one's. */
  private clearFormerRun(): void {
    if (!existsSync(join(this.path, SUMMARY_FILE))) return;
    for (const [folder, own] of Object.entries(OWN_FILES)) {
      const path = join(this.path, folder);
      for (const name of existsSync(path) ? readdirSync(path) : []) {
        if (own.test(name)) rmSync(join(path, name));
      }
    }
    for (const name of [
      SUMMARY_FILE,
      TRANSFERS_FILE,
      STATEMENT_FILE,
      ...Object.values(DAY_FILES),
      'appels.jsonl',
    ])
      rmSync(join(this.path, name), { force: true });
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.place(name), content);
  }

  /** The path under which to write a file whose folder is made. */
  place(name: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  }

  /** A path that no other file of this run has, whatever the case of its letters. */
  free(folder: string, name: string, extension: string): string {
    const base = `${folder}/${safeName(name)}`;
    let path = `${base}${extension}`;
    for (let n = 2; this.taken.has(path.toLowerCase()); n++) path = `${base} (${n})${extension}`;
    this.taken.add(path.toLowerCase());
    return path;
  }
}

/** A name that every file system takes and that stays in its folder. */
export function safeName(name: string): string {
  const written = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold them
    .replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, '-');
  const plain = inside(/[\s.]/, written).slice(0, 120);
  return plain === '' ? unnamed : plain;
}

/** « Fromagerie du Roc » as `fromagerie-du-roc`. */
export function slug(text: string): string {
  const words = unaccented(text)
    .toLowerCase()
    .replace(/[^a-z0-9@.]+/g, '-');
  return inside(/[-.]/, words).slice(0, 60) || 'sans-nom';
}

/** Without such marks at either end. */
function inside(mark: RegExp, text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && mark.test(text.charAt(from))) from += 1;
  while (to > from && mark.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
