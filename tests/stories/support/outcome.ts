/** Where a drive ended, but for what may differ between two ways to the same end. */
import { folded } from '../../../local/drive/folded';
import { rawText } from '../../../local/drive/rawText';
import type { SheetStore } from '../../../local/standin/sheets/store/sheetStore';
import type { Drive } from './drive';
import { plain } from './plain';

/** What may differ: when it was written down, and what Google numbers by lot. */
const LEFT_OUT = new Set(
  ['Quand', 'Envoyé le', 'Prévu le', 'Onglet des réponses', 'Feuille partagée'].map(folded),
);

/** The books are kept by the second. */
const BOOKS = ['Écritures', 'Encaissements', 'Factures'];
const untimed = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:]+/g, 'TIME');

/** Forms and files made twice have other numbers, and a secret made twice signs otherwise. */
const unnumbered = (text: string): string =>
  plain(text)
    .replace(/\b[us]\d+-[\da-f]{4}-[\da-f]{32}/g, 'CODE')
    .replace(/\b1[\w-]{25,}/g, 'ID')
    // A fingerprint of words, links among them.
    .replace(/"words":"\w*"/g, '"words":"W"')
    .replace(/\bDTSTAMP:\w+/g, 'DTSTAMP:TIME')
    .replace(/\b\d{6,}\b/g, 'N');

/** Whether what the tabs remember of the form leads to its questions. */
export function reachable(drive: Drive): boolean {
  if (!drive.titles().includes('Produits en vente')) return true;
  const { items } = drive.form();
  const entries = String(drive.rows('Ventes').at(-1)?.Entrées);
  return (
    drive
      .rows('Produits en vente')
      .every((row) =>
        items.some(
          ({ id, entryId, title }) =>
            id === row.Élément &&
            String(entryId) === String(row.Entrée) &&
            plain(title) === row['Question du formulaire'],
        ),
      ) &&
    items
      .filter(({ type }) => type === 'TEXT')
      .every(({ entryId }) => entries.includes(`${entryId}`))
  );
}

/** Of columns. */
type Order = 'asTheyStand' | 'byTitle';

/** The column stays once there was something to say in it. */
const TO_FIX = 'À corriger';

function isBlank({ book }: Drive, sheet: SheetStore, column: number, head: number): boolean {
  for (let row = head + 1; row < sheet.lastRow(); row++)
    if (rawText(book, sheet, row, column) !== '') return false;
  return true;
}

/** The copy of an earlier state bears no marks: its header is the first row of several cells. */
function headOf(drive: Drive, sheet: SheetStore): number {
  const marked = drive.headerRow(sheet.title);
  if (marked > 0) return marked;
  const cellsIn = (row: number): number =>
    Array.from({ length: sheet.lastColumn() }, (_, column) => column).filter(
      (column) => rawText(drive.book, sheet, row, column) !== '',
    ).length;
  let row = 0;
  while (row < sheet.lastRow() && cellsIn(row) < 2) row++;
  return row < sheet.lastRow() ? row : 0;
}

/** Of a tab, in the order of their titles, so that it does not matter where they stand. */
function byTitle(columns: readonly number[], titleOf: (column: number) => string): number[] {
  return columns
    .filter((column) => titleOf(column) !== '')
    .sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

/** Historique tells of runs, and a run that died is one: it is not compared. */
function tabsOf(drive: Drive, order: Order): Record<string, string[]> {
  const { book } = drive;
  const tabs: Record<string, string[]> = {};
  for (const sheet of book.sheets) {
    if (sheet.title === 'Historique') continue;
    // Where columns are told by their titles, people may have put a row above these.
    const head = order === 'byTitle' ? headOf(drive, sheet) : 0;
    const titleOf = (column: number): string => rawText(book, sheet, head, column);
    const told = Array.from({ length: sheet.lastColumn() }, (_, column) => column).filter(
      (column) => {
        const header = titleOf(column);
        return (
          !LEFT_OUT.has(folded(header)) &&
          !(header === TO_FIX && isBlank(drive, sheet, column, head))
        );
      },
    );
    const columns = order === 'byTitle' ? byTitle(told, titleOf) : told;
    const isBooks = BOOKS.includes(sheet.title);
    tabs[sheet.title] = Array.from({ length: sheet.lastRow() - head }, (_, row) => {
      const text = columns.map((column) => rawText(book, sheet, head + row, column)).join(' | ');
      return unnumbered(isBooks ? untimed(text) : text);
    });
  }
  return tabs;
}

/** Forms that no sale names and files that no producer was given were made just before a death. */
export function outcomeOf(drive: Drive, order: Order = 'asTheyStand') {
  const linked = [...drive.world.forms.values()].filter(({ destination }) => destination !== null);
  const known = drive.titles().includes('Producteurs') ? drive.rows('Producteurs') : [];
  const files = known.flatMap((row) => drive.fileAt(row['Feuille partagée']) ?? []);
  return {
    tabs: tabsOf(drive, order),
    reachable: reachable(drive),
    forms: linked.map(({ title, description, published, accepting, closedMessage, items }) => ({
      title,
      description,
      published,
      accepting,
      // That of a past form leads to the present one.
      closedMessage: unnumbered(closedMessage),
      items: items.map(({ type, title: asked, help, required, choices, rule }) =>
        JSON.stringify({ type, asked, help, required, choices, rule }),
      ),
    })),
    files: files.map((file) => ({
      name: file.name,
      viewers: file.viewers,
      cells: file.sheets.map((sheet) =>
        Array.from({ length: sheet.lastRow() }, (_, row) =>
          Array.from({ length: sheet.lastColumn() }, (_, column) =>
            rawText(file, sheet, row, column),
          ).join(' | '),
        ),
      ),
    })),
    mails: drive
      .mails()
      .map(({ to, subject }) => plain(`${to} | ${subject}`))
      .sort(),
  };
}

export type Outcome = ReturnType<typeof outcomeOf>;

/** The one mail that was being handed over: whether it left is not known, and it is not sent again. */
function inFlight(drive: Drive): string | undefined {
  if (!drive.titles().includes('Rappels')) return undefined;
  const row = drive.rows('Rappels').find((one) => one.État === 'peut-être parti');
  return row && `${row.Destinataire} | ${row.Objet}`;
}

/** À corriger names that mail; without it, nothing may be left of the tab but its header. */
function toldAside(
  { 'À corriger': told = [], ...tabs }: Outcome['tabs'],
  doubtful: string | undefined,
): Outcome['tabs'] {
  const left = told.filter((row) => doubtful === undefined || !row.includes('mailMaybeSent'));
  return left.length > 1 ? { ...tabs, 'À corriger': left } : tabs;
}

const sameBut = (outcome: Outcome, doubtful: string | undefined): Outcome => ({
  ...outcome,
  tabs: {
    ...toldAside(outcome.tabs, doubtful),
    Rappels: (outcome.tabs.Rappels ?? []).map((row) =>
      doubtful !== undefined && row.includes(doubtful)
        ? row.replace(/\| (envoyé|peut-être parti) \| [^|]*\|/, '| … |')
        : row,
    ),
  },
  mails: outcome.mails.filter((mail) => mail !== doubtful),
});

/** Empty when all is as it should be; otherwise the first difference. */
export function verdictOn(drive: Drive, wanted: Outcome): string {
  const doubtful = inFlight(drive);
  const [now, then] = [sameBut(outcomeOf(drive), doubtful), sameBut(wanted, doubtful)];
  return firstDifference(then, now, '') ?? '';
}

function firstDifference(a: unknown, b: unknown, path: string): string | undefined {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys) {
      const found = firstDifference(
        (a as Record<string, unknown>)[key],
        (b as Record<string, unknown>)[key],
        `${path}/${key}`,
      );
      if (found) return found;
    }
    return undefined;
  }
  if (a === b) return undefined;
  const [then, now] = [String(a), String(b)];
  let at = 0;
  while (then[at] === now[at]) at += 1;
  const from = Math.max(0, at - 20);
  return `${path}: … ${then.slice(from, at + 60)} … became … ${now.slice(from, at + 60)} …`;
}
