import { readDocument, readDocuments } from '../../../src/app/accounting/storedDocuments';
import type { DocumentContent, DocumentLine } from '../../../src/domain/accounting/document';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { day, instant } from '../../../src/domain/values/time';

const line: DocumentLine = {
  ...{ sale: 1, basket: 12, ref: 'FTB05', title: 'Pain', quantity: 1.25, unit: 'kg' },
  ...{ price: cents(440), amount: cents(550), rate: basisPoints(550), deposit: true },
};
const whole: Required<DocumentContent> = {
  seller: { name: 'Ferme du Bez', siret: '732829320' },
  agent: 'Drive du Bez',
  buyer: { name: 'Anne', email: 'anne@exemple.fr' },
  service: true,
  toProducer: true,
  regime: 'flatRate',
  mention: 'TVA non applicable',
  nature: 'both',
  delivery: 'Crest',
  onDebits: true,
  dueOn: day('2026-05-11'),
  day: day('2026-05-02'),
  suppliedOn: day('2026-04-11'),
  lines: [line],
  corrects: [3, 4],
};
const { seller, buyer, regime } = whole;
const bare: DocumentContent = { seller, buyer, regime, day: whole.day, lines: [] };

test.each([
  ['all that one can say', whole],
  ['the least that one says', bare],
  ['what an earlier version kept besides', { ...bare, printed: 1 }],
])('a document is read as it was kept: %s', (_, content) => {
  expect(readDocument(JSON.stringify(content))).toEqual(content);
});

test.each<[string, object]>([
  ['a line that names nothing', { lines: [{ ...line, ref: undefined }] }],
  ['a line without a price', { lines: [{ ...line, price: undefined }] }],
  ['an amount that is typed as text', { lines: [{ ...line, amount: '5,50' }] }],
  ['half a cent', { lines: [{ ...line, amount: 550.5 }] }],
  ['no lines', { lines: undefined }],
  ['no regime', { regime: undefined }],
  ['a regime that there is not', { regime: 'toString' }],
  ['a day that is none', { day: '2026-02-30' }],
  ['no seller', { seller: null }],
  ['a buyer without a name', { buyer: {} }],
  ['what it corrects as one number', { corrects: 3 }],
])('one that somebody changed is not counted: %s', (_, change) => {
  expect(readDocument(JSON.stringify({ ...whole, ...change }))).toBeUndefined();
});

test.each([null, '', '{"seller":', 'null', '[]'])('« %s » is no document', (text) => {
  expect(readDocument(text)).toBeUndefined();
});

test('a row that somebody changed is told, never guessed; each series is by number', () => {
  const row = (number: number, content: string, name = 'Ferme du Bez') => ({
    ...{
      number,
      content,
      seller: name,
      kind: 'invoice' as const,
      key: `k${number}`,
      at: instant(number),
    },
    ...{ name: 'Anne', baskets: '1:12:550', total: cents(550), vat: cents(0) },
  });
  const toBuyer = { ...whole, toProducer: undefined };
  const text = JSON.stringify(toBuyer);
  const other = JSON.stringify({ ...toBuyer, seller: { name: 'Roc' } });
  const rows = [
    row(2, text),
    row(1, other, 'Roc'),
    row(1, text),
    row(3, '{}'),
    row(4, 'x'),
  ] as const;
  const { issued, unreadable } = readDocuments(rows);
  expect(issued.map(({ seller, number }) => `${seller.name} ${number}`)).toEqual([
    'Ferme du Bez 1',
    'Ferme du Bez 2',
    'Roc 1',
  ]);
  expect(unreadable).toEqual(['Ferme du Bez 3', 'Ferme du Bez 4']);
});
