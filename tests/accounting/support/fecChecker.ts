/**
 * What article A. 47 A-1 of the Livre des procédures fiscales asks of a file of accounting entries,
 * written from the decree and knowing nothing of the program: eighteen fields in their order, what
 * each may hold, and what must hold between them. Gives a sentence for each breach.
 */

const FIELDS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
];

/** May be blank; all others may not. */
const OPTIONAL = ['CompAuxNum', 'CompAuxLib', 'EcritureLet', 'DateLet', 'Montantdevise', 'Idevise'];

export type FecLine = Readonly<Record<string, string>>;

/** The lines of a file, by field. */
export function fecLines(text: string): FecLine[] {
  const [head = '', ...rest] = text.split('\r\n');
  const names = head.split('\t');
  return rest
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at] ?? at, cell])));
}

export const fecAmount = (cell = ''): number => Math.round(Number(cell.replace(',', '.')) * 100);

const isDay = (cell: string): boolean => {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(cell) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
};

/** Of one file. */
export function fecBreaches(text: string): string[] {
  const breaches: string[] = [];
  const [head = '', ...rest] = text.split('\r\n');
  if (head !== FIELDS.join('\t')) breaches.push(`header: ${head}`);
  if (rest.pop() !== '') breaches.push('the last line has no end');
  for (const [at, line] of rest.entries())
    if (line.split('\t').length !== FIELDS.length) breaches.push(`line ${at + 2}: not 18 fields`);
  const lines = fecLines(text);
  for (const [at, line] of lines.entries())
    breaches.push(...lineBreaches(line).map((breach) => `line ${at + 2}: ${breach}`));
  return [...breaches, ...entryBreaches(lines)];
}

function lineBreaches(line: FecLine): string[] {
  const breaches = FIELDS.filter((name) => !OPTIONAL.includes(name) && !line[name]).map(
    (name) => `${name} is blank`,
  );
  const cell = (name: string): string => line[name] ?? '';
  for (const name of ['EcritureDate', 'PieceDate', 'ValidDate'])
    if (!isDay(cell(name))) breaches.push(`${name}: ${cell(name)}`);
  for (const name of ['Debit', 'Credit'])
    if (!/^\d+,\d\d$/.test(cell(name))) breaches.push(`${name}: ${cell(name)}`);
  if (!/^\d{3,}$/.test(cell('CompteNum'))) breaches.push(`CompteNum: ${cell('CompteNum')}`);
  if ((fecAmount(cell('Debit')) === 0) === (fecAmount(cell('Credit')) === 0))
    breaches.push('neither a debit nor a credit, or both');
  if ((cell('CompAuxNum') === '') !== (cell('CompAuxLib') === ''))
    breaches.push('an auxiliary account without its name');
  if (cell('CompAuxNum').includes('@') || cell('CompAuxNum').length > 8)
    breaches.push(`CompAuxNum: ${cell('CompAuxNum')}`);
  if (cell('ValidDate') < cell('EcritureDate')) breaches.push('stood before its date');
  return breaches;
}

/** Each entry sums to zero, is of one journal, day and piece, and stands in one place. */
function entryBreaches(lines: readonly FecLine[]): string[] {
  const breaches: string[] = [];
  const entries = new Map<string, { sum: number; head: string; last: number }>();
  for (const [at, line] of lines.entries()) {
    const { EcritureNum = '', JournalCode, EcritureDate, PieceRef, PieceDate, ValidDate } = line;
    const head = [JournalCode, EcritureDate, PieceRef, PieceDate, ValidDate].join(' ');
    const entry = entries.get(EcritureNum) ?? { sum: 0, head, last: at - 1 };
    entries.set(EcritureNum, entry);
    entry.sum += fecAmount(line.Debit) - fecAmount(line.Credit);
    if (entry.head !== head) breaches.push(`entry ${EcritureNum}: ${head} beside ${entry.head}`);
    if (entry.last !== at - 1) breaches.push(`entry ${EcritureNum} is in pieces`);
    entry.last = at;
  }
  for (const [number, { sum }] of entries)
    if (sum !== 0) breaches.push(`entry ${number} sums to ${sum}`);
  return breaches;
}

/** The files of a whole year together: numbers run from 1 without gap, each in one file only. */
export function yearBreaches(files: readonly string[]): string[] {
  const numbers = files.map((text) => [
    ...new Set(fecLines(text).map(({ EcritureNum }) => Number(EcritureNum))),
  ]);
  const all = numbers.flat().sort((a, b) => a - b);
  return all.flatMap((number, at) => (number === at + 1 ? [] : [`${number} stands at ${at + 1}`]));
}
