/**
 * Whatever is typed, pasted, opened or sent: no reader throws, and each asks for steps in proportion to its
 * text. So many inputs a reader as FUZZ says; `npm run torture` takes a million in all.
 */
import { readZip } from '../../local/excel/zip';
import { readPickupNote, readReplacements } from '../../src/domain/baskets/pickupNote';
import { weightTyped } from '../../src/domain/baskets/weight';
import { isEmail, normaliseEmail } from '../../src/domain/orders/order';
import { zipOf } from '../../src/formats/zip';
import { readProducers } from '../../src/import/producerList';
import { readStatement } from '../../src/statements/read/readStatement';
import { plainCell } from '../../src/tabs/engine/cell';
import * as kinds from '../../src/tabs/engine/cellKinds';
import { readChoice } from '../../src/text/form/choice';
import { lots } from '../faults/support/hands';
import { archive, read as readBook } from '../formats/book/aBook';
import { read, shopOf } from '../import/aList';
import { growthCounted } from '../support/steps';
import { tally } from '../support/tally';

const COUNT = Number(process.env.FUZZ ?? 300);
const SEED = Number(process.env.SEED ?? 7);

/** What has broken readers: figures, marks, units, words of formats, names that objects know. */
const PIECES = [
  ...'0 1 12 007 1234567890123456789 -1 1e9 NaN Infinity , . ; : / | - + = % € $ ( ) < > & * # @'.split(
    ' ',
  ),
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\u202f',
    '\u0000',
    '\ufeff',
    '\ud83c',
    '🥕',
    '\u0301',
    '\u202e',
  ],
  ...[
    '"',
    '""',
    "'",
    '=1+1',
    '=HYPERLINK("x")',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'true',
  ],
  ...[
    'kg',
    'g',
    'L',
    '2,50 €',
    '€/kg',
    '1/2',
    '5,5 %',
    '31/02/2026',
    '12:60',
    'FB02',
    'par',
    'oui',
  ],
  ...[
    'a@b.fr',
    '@',
    'mailto:',
    '<a@b.fr>',
    '<?xml?>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    ']]>',
  ],
  ...[
    '<Stmt>',
    '</Ntry>',
    '<OFX>',
    '<STMTTRN>',
    ':61:',
    ':86:',
    '!Type:Bank',
    '^',
    'Date;Libellé;Montant',
  ],
] as const;

type Lot = () => number;
const pick = <T>(from: readonly T[], lot: Lot): T => from[Math.floor(lot() * from.length)] as T;

function typed(lot: Lot): string {
  const length = Math.floor(lot() * lot() * 40);
  return Array.from({ length }, () => pick(PIECES, lot)).join('');
}

const place = { locale: 'fr', zone: 'Europe/Paris' } as const;
const shop = shopOf(['Ferme du Bois']);
const cellKinds = Object.entries({
  ...{ amount: kinds.amount, code: kinds.code, countable: kinds.countable, date: kinds.date },
  ...{ email: kinds.email, euros: kinds.euros, moment: kinds.moment, percent: kinds.percent },
  ...{ signedEuros: kinds.signedEuros, text: kinds.text, tick: kinds.tick, whole: kinds.whole },
  ...{ yesNo: kinds.yesNo },
});

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(
    cellKinds.map(([name, kind]) => [
      `a cell of ${name}`,
      (text: string) => kind.read(plainCell(text), place),
    ]),
  ),
  'a moment that is typed': (text) => kinds.typedMoment(text, place.zone),
  'a weight': (text) => weightTyped(text, 1200, 'mass'),
  'a note of the pick-up': (text) => readPickupNote(text, ['FB02', 'CR01']),
  'what was given instead': (text) => readReplacements(text, ['FB02', 'CR01']),
  'a choice of the form': readChoice,
  'an address': (text) => isEmail(normaliseEmail(text)),
  'a statement': readStatement,
  'a price list': (text) => read(text, shop),
  'a list of producers': (text) => readProducers(text, []),
};

test.each(Object.entries(readers))('%s is read or refused, whatever it holds', (name, reader) => {
  const lot = lots(SEED);
  const failures: string[] = [];
  for (let nth = 0; nth < COUNT; nth++) {
    const text = typed(lot);
    try {
      reader(text);
    } catch (error) {
      failures.push(`${JSON.stringify(text)}: ${error instanceof Error ? error.message : error}`);
    }
  }
  tally('fuzz', name, { inputs: COUNT });
  expect(failures.slice(0, 3)).toEqual([]);
});

test('a zip with any bytes changed, cut or doubled is read or refused', () => {
  const whole = Buffer.from(
    zipOf([
      { name: 'a.csv', text: 'x;y\n' },
      { name: 'é', text: '' },
    ]),
  );
  const lot = lots(SEED);
  const failures: string[] = [];
  for (let nth = 0; nth < COUNT; nth++) {
    const bytes = Buffer.from(whole);
    for (let change = 0; change < 1 + lot() * 6; change++)
      bytes[Math.floor(lot() * bytes.length)] = Math.floor(lot() * 256);
    const cut = bytes.subarray(0, lot() < 0.3 ? Math.floor(lot() * bytes.length) : bytes.length);
    try {
      readZip(lot() < 0.2 ? Buffer.concat([cut, cut]) : cut);
    } catch (error) {
      failures.push(`${cut.toString('hex')}: ${error instanceof Error ? error.message : error}`);
    }
  }
  tally('fuzz', 'a zip', { inputs: COUNT });
  expect(failures.slice(0, 3)).toEqual([]);
});

/** Parts of a workbook's files. */
const ODD = ['constructor', '__proto__', 'toString', 'r1', '0', '-1', '-1e9', '1e9', 'NaN', ''];
const TRAITS = ['r', 's', 't', 'id', 'r:id', 'Id', 'Target', 'name', 'numFmtId', 'formatCode'];
const REPEATED = ['table:number-rows-repeated', 'table:number-columns-repeated', 'text:c'];
const TAGS = [
  ...['workbook', 'sheet', 'Relationship', 'si', 't', 'rPh', 'cellXfs', 'xf', 'numFmt', 'row', 'c'],
  ...['v', 'f', 'table:table', 'table:table-row', 'table:table-cell', 'text:p', 'text:s'],
  ...['office:annotation', 'style:style', 'office:spreadsheet'],
];
const TEXTS = ['Ail', '2,50 €', '1.5', '&amp;', '&toString;', '&#x110000;', '&#xD800;', '<', '>'];

function mark(lot: Lot): string {
  const what = lot();
  if (what < 0.3) return pick([...TEXTS, ...ODD], lot);
  if (what < 0.6) return `</${pick(TAGS, lot)}>`;
  const value = pick([...ODD, 'worksheets/sheet1.xml', 'A1', 'ZZZ99999999', 's', 'dd/mm'], lot);
  const trait = pick([...TRAITS, ...REPEATED], lot);
  return `<${pick(TAGS, lot)} ${trait}="${value}"${lot() < 0.3 ? '/' : ''}>`;
}

const xml = (lot: Lot): string =>
  Array.from({ length: Math.floor(lot() * 40) }, () => mark(lot)).join('');

const excel = (lot: Lot): Uint8Array =>
  archive({
    'xl/workbook.xml': `<workbook><sheet name="A" r:id="r1"/>${xml(lot)}`,
    'xl/_rels/workbook.xml.rels': `<Relationship Id="r1" Target="worksheets/sheet1.xml"/>${xml(lot)}`,
    'xl/styles.xml': `<cellXfs>${xml(lot)}`,
    'xl/sharedStrings.xml': xml(lot),
    'xl/worksheets/sheet1.xml': `<row><c s="0"><v>1</v></c>${xml(lot)}`,
  });
const calc = (lot: Lot): Uint8Array =>
  archive({ 'content.xml': `<office:spreadsheet><table:table table:name="A">${xml(lot)}` });

function changed(lot: Lot): Uint8Array {
  const bytes = (lot() < 0.5 ? excel : calc)(lot);
  for (let change = 0; change < 1 + lot() * 6; change++)
    bytes[Math.floor(lot() * bytes.length)] = Math.floor(lot() * 256);
  return bytes.subarray(0, lot() < 0.3 ? Math.floor(lot() * bytes.length) : bytes.length);
}

const books = { 'an .xlsx': excel, 'an .ods': calc, 'a workbook with bytes changed': changed };

test.each(Object.entries(books))('%s is read or refused, whatever it holds', async (name, made) => {
  const lot = lots(SEED);
  const failures: string[] = [];
  for (let nth = 0; nth < COUNT; nth++) {
    const bytes = made(lot);
    try {
      const reading = await readBook(bytes);
      const cells = 'sheets' in reading ? reading.sheets.flatMap(({ rows }) => rows.flat()) : [];
      if (cells.some((cell) => typeof cell !== 'string')) failures.push('a cell that is no text');
    } catch (error) {
      failures.push(`${Buffer.from(bytes).toString('latin1')}: ${error}`);
    }
  }
  tally('fuzz', name, { inputs: COUNT });
  expect(failures.slice(0, 3)).toEqual([]);
});

/** Of a text four times as long, four times the steps; sixteen where each part meets every other. */
const LINEAR = 8;

const growth = growthCounted();

const LONG = [' ', '1 ', ','] as const;
const figures = cellKinds.filter(([name]) => /amount|euros|percent|moment|whole|yesNo/.test(name));

test.each(figures)('a long cell of %s asks for steps in proportion', (_, kind) => {
  for (const piece of LONG) {
    const of = (times: number) => () => void kind.read(plainCell(`${piece.repeat(times)}x`), place);
    expect(growth('/src/', of, 300)).toBeLessThan(LINEAR);
  }
});

test('what a statement calls an entity stays as it is written: nothing is expanded', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "${'x'.repeat(1000)}">${Array.from(
    { length: 9 },
    (_, nth) => `<!ENTITY e${nth} "${`&e${nth - 1};`.repeat(10)}">`,
  ).join(
    '',
  )}]><Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">1.00</Amt><AddtlNtryInf>&e8;&a;</AddtlNtryInf></Ntry></Stmt></BkToCstmrStmt></Document>`;
  const text = JSON.stringify(readStatement(bomb));
  expect(text.length).toBeLessThan(5_000);
  expect(text).not.toContain('xxxx');
});
