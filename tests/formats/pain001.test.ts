import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import SEPA from 'sepa';
import { cents } from '../../src/domain/values/money';
import { day } from '../../src/domain/values/time';
import { decimalEuros } from '../../src/formats/decimalEuros';
import { sepaId, transferFile } from '../../src/formats/pain001';
import { sepaText, type TransferOrder } from '../../src/formats/transferOrder';

import { transferBreaches } from './support/transferChecker';

const order = (more: Partial<TransferOrder> = {}): TransferOrder => ({
  id: 'DF-V3-1',
  createdAt: '2026-04-13T09:00:00',
  executedOn: day('2026-04-13'),
  from: { name: 'Maraîchage de la Gervanne', iban: 'FR1420041010050500013M02606' },
  lines: [
    {
      to: {
        name: 'Chèvrerie du Roc & fils',
        iban: 'FR7630001007941234567890185',
      },
      amount: cents(12_345),
      id: 'V3-2',
      label: 'BioDrive, vente 3 : rétrocession « œufs »',
    },
    {
      to: { name: 'Rucher', iban: 'DE71110220330123456789' },
      amount: cents(5),
      id: 'V3-4',
      label: 'vente 3',
    },
  ],
  ...more,
});

test.each([
  ['Œufs & Cie', 'OEufs + Cie', 70],
  ['GAEC « Les Trois Becs » – Saoû', "GAEC 'Les Trois Becs' - Saou", 70],
  ['naïve\n<b>ligne</b>', 'naive b ligne /b', 70],
  ['x'.repeat(80), 'x'.repeat(70), 70],
  ['日本', '', 70],
])('a bank takes « %s » as « %s »', (text, plain, longest) => {
  expect(sepaText(text, longest)).toBe(plain);
});

test.each([
  ['//V3//P1/', 'V3/P1'],
  ['V3 P1', 'V3P1'],
  ['/'.repeat(40), ''],
  ['a'.repeat(40), 'a'.repeat(35)],
])('the identifier « %s » becomes « %s »', (text, id) => expect(sepaId(text)).toBe(id));

test('an identifier never begins or ends with a slash, nor holds two', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('/', 'a', ' ', 'é') }), (text) => {
      expect(sepaId(text)).not.toMatch(/^\/|\/$|\/\/|.{36}/);
    }),
  );
});

test.each([[[]], [[0]], [[-5]]])('a file of transfers %j is no file', (amounts) => {
  const lines = amounts.map((amount: number) => ({ ...order().lines[1], amount: cents(amount) }));
  expect(() => transferFile(order({ lines: lines as TransferOrder['lines'] }))).toThrow(RangeError);
});

test('it says what the order says', () => {
  const parsed = new XMLParser({ parseTagValue: false }).parse(transferFile(order()));
  const { GrpHdr: head, PmtInf: payment } = parsed.Document.CstmrCdtTrfInitn;
  expect([head.MsgId, head.NbOfTxs, head.CtrlSum]).toEqual(['DF-V3-1', '2', '123.50']);
  expect(payment.CdtTrfTxInf.map((one: { Amt: object }) => one.Amt)).toEqual([
    { InstdAmt: '123.45' },
    { InstdAmt: '0.05' },
  ]);
  expect(payment.CdtTrfTxInf[0].Cdtr.Nm).toBe('Chevrerie du Roc + fils');
  expect(payment.CdtTrfTxInf[0].RmtInf.Ustrd).toBe("BioDrive, vente 3 : retrocession 'oeufs'");
  expect(payment.DbtrAgt).toEqual({ FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } });
});

test('an independent writer gives the same sums, names and accounts', () => {
  const document = new SEPA.Document('pain.001.001.09');
  document.grpHdr.id = 'DF-V3-1';
  document.grpHdr.created = new Date('2026-04-13T09:00:00Z');
  document.grpHdr.initiatorName = 'Maraichage de la Gervanne';
  const info = document.createPaymentInfo();
  Object.assign(info, {
    requestedExecutionDate: new Date('2026-04-13'),
    debtorIBAN: 'FR1420041010050500013M02606',
    debtorBIC: 'PSSTFRPPLYO',
    debtorName: 'Maraichage de la Gervanne',
    debtorId: 'DE98ZZZ09999999999',
  });
  document.addPaymentInfo(info);
  for (const line of order().lines) {
    const transaction = info.createTransaction();
    Object.assign(transaction, {
      creditorName: sepaText(line.to.name, 70),
      creditorIBAN: line.to.iban,
      creditorBIC: line.to.iban.startsWith('FR') ? 'AGRIFRPP839' : 'DEUTDEFF',
      remittanceInfo: sepaText(line.label, 140),
      amount: line.amount / 100,
      end2endId: line.id,
    });
    info.addTransaction(transaction);
  }
  const parse = (xml: string) =>
    new XMLParser({ parseTagValue: false }).parse(xml).Document.CstmrCdtTrfInitn;
  const [theirs, ours] = [parse(document.toString()), parse(transferFile(order()))];
  const told = ({
    PmtInf,
  }: {
    PmtInf: {
      CtrlSum: string;
      NbOfTxs: string;
      CdtTrfTxInf: (Record<string, unknown> & { PmtId: { EndToEndId: string } })[];
    };
  }) => [
    PmtInf.CtrlSum,
    PmtInf.NbOfTxs,
    PmtInf.CdtTrfTxInf.map(({ Cdtr, CdtrAcct, Amt, PmtId }) => [
      Cdtr,
      CdtrAcct,
      Amt,
      PmtId.EndToEndId,
    ]),
  ];
  expect(told(ours)).toEqual(told(theirs));
});

test('whatever names and amounts, it is what a bank takes', () => {
  const name = fc.string({ minLength: 1, maxLength: 90, unit: 'binary' }).map((text) => `N${text}`);
  const line = fc.record({
    to: fc.record({
      name,
      iban: fc.constant('BE72000000001616'),
    }),
    amount: fc.integer({ min: 1, max: 99_999_999_999 }).map(cents),
    label: fc.string({ maxLength: 200, unit: 'binary' }).map((text) => `V${text}`),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), name, (lines, holder) => {
      const numbered = lines.map((one, index) => ({ ...one, id: `V3-${index + 1}` }));
      const from = { ...order().from, name: holder };
      expect(transferBreaches(transferFile(order({ lines: numbered, from })))).toEqual([]);
    }),
  );
});

/** What each of these does to a file that a bank takes. */
const spoilt: readonly [string, (xml: string) => string, says: string][] = [
  ['a count that is wrong', (xml) => xml.replace('<NbOfTxs>2', '<NbOfTxs>3'), 'GrpHdr: NbOfTxs'],
  [
    'a sum that is wrong',
    (xml) => xml.replace(/<CtrlSum>123\.50(?=[\s\S]*<PmtMtd>)/, '<CtrlSum>123.51'),
    'GrpHdr: CtrlSum',
  ],
  ['an accent', (xml) => xml.replace('Rucher', 'Rûcher'), 'Cdtr/Nm: « Rûcher »'],
  ['an ampersand', (xml) => xml.replace('Rucher', 'Rucher & fils'), 'not escaped in Rucher & fils'],
  [
    'an entity',
    (xml) => xml.replace('Rucher', 'Rucher &amp; fils'),
    'not escaped in Rucher &amp; fils',
  ],
  ['a name that is too long', (xml) => xml.replace('Rucher', 'R'.repeat(71)), 'Cdtr/Nm: « RRR'],
  ['no name', (xml) => xml.replace('Rucher', ''), 'Cdtr/Nm: «  »'],
  [
    'a label that is too long',
    (xml) => xml.replace('>vente 3<', `>${'v'.repeat(141)}<`),
    'Ustrd: « vvv',
  ],
  [
    'an identifier that is too long',
    (xml) => xml.replace('>V3-4<', `>${'V'.repeat(36)}<`),
    'EndToEndId: « VVV',
  ],
  ['one identifier twice', (xml) => xml.replace('>V3-4<', '>V3-2<'), 'an EndToEndId stands twice'],
  [
    'another order',
    (xml) => xml.replace(/(<Cdtr>[\s\S]*?<\/Cdtr>)(\s*)(<CdtrAcct>[\s\S]*?<\/CdtrAcct>)/, '$3$2$1'),
    'Cdtr out of its place',
  ],
  ['a key that does not tie', (xml) => xml.replace('DE71', 'DE72'), 'IBAN: « DE72'],
  ['another currency', (xml) => xml.replace('"EUR"', '"CHF"'), 'Ccy="CHF"'],
  ['nothing to pay', (xml) => xml.replace('>0.05<', '>0.00<'), 'InstdAmt: « 0.00 »'],
  ['a comma', (xml) => xml.replace('>0.05<', '>0,05<'), 'InstdAmt: « 0,05 »'],
  ['no day', (xml) => xml.replace('2026-04-13<', '2026-02-30<'), '« 2026-02-30 »'],
  [
    'an element left out',
    (xml) => xml.replace(/<ChrgBr>.*?<\/ChrgBr>/, ''),
    'no ChrgBr in its place',
  ],
];

describe('what is wrong in a file is found', () => {
  const good = transferFile(order());
  test('and nothing in one that is right', () => expect(transferBreaches(good)).toEqual([]));
  test.each(spoilt)('%s', (_, spoil, says) => {
    expect(spoil(good)).not.toBe(good);
    expect(transferBreaches(spoil(good)).join()).toContain(says);
  });
});

const xmllint = ['/usr/bin/xmllint', '/usr/local/bin/xmllint'].find(existsSync);
const schemas = resolve('../shared/data/sepa');

if (xmllint && existsSync(schemas))
  test('whatever names and amounts, it is what the schema allows', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 90, unit: 'binary' })
      .map((text) => `N${text}`);
    const line = fc.record({
      to: fc.record({ name, iban: fc.constant('BE72000000001616') }),
      amount: fc.integer({ min: 1, max: 99_999_999_999 }).map(cents),
      id: fc.nat().map((n) => `V3-${n}`),
      label: fc.string({ maxLength: 200 }).map((text) => `V${text}`),
    });
    const orders = fc.sample(fc.array(line, { minLength: 1, maxLength: 5 }), {
      numRuns: 8,
      seed: 7,
    });
    for (const lines of [order().lines, ...orders]) {
      const xml = transferFile(order({ lines }));
      execFileSync(xmllint, ['--noout', '--schema', `${schemas}/pain.001.001.09.xsd`, '-'], {
        input: xml,
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      const total = lines.reduce((all, { amount }) => all + amount, 0);
      expect(xml).toContain(`<CtrlSum>${decimalEuros(cents(total))}</CtrlSum>`);
    }
  });
