import { readStatement } from '../../../src/statements/read/readStatement';
import { growthCounted } from '../../support/steps';

/** Four times the text: 4 where it is linear, 16 where every part is held against every other. */
const LINEAR = 8;

const growth = growthCounted();
const HEAD = 'Date;Libellé;Montant\n';

const texts: readonly (readonly [name: string, start: string, again: string])[] = [
  ['rows', HEAD, '13/04/2026;VIR ANNE ROCHE Panier 1;17,42\n'],
  ['rows without a day', HEAD, ';VIR;17,42\n'],
  ['a label without end', `${HEAD}13/04/2026;`, 'VIR SEPA RECU DE '],
  ['an amount without end', `${HEAD}13/04/2026;VIR;`, '1 '],
  ['quotes', HEAD, '";""\n'],
  ['a preamble', '', 'Solde 1 1 1\n'],
  ['tags that are never closed', '<OFX><STMTRS>', '<STMTTRN>'],
  ['tags that are closed without being opened', '<OFX>', '<A></B>'],
  ['brackets', '<OFX>', '<'],
  ['comments', '<OFX>', '<!--'],
  ['data', '<?xml?><Document>', '<![CDATA['],
  ['entries', '<?xml?><Document>', '<Stmt><Ntry><Amt Ccy="EUR">1.00</Amt></Ntry></Stmt>'],
  ['records', '', `04${'0'.repeat(118)}\n`],
  ['fields', ':20:X\n:25:Y\n:60F:C260101EUR1,00\n', ':61:260101C1,00NTRF\n:86:/EREF/\n'],
  ['words of one field', ':20:X\n:25:Y\n:61:260101C1,00NTRF\n:86:166', '?20/REMI/'],
  ['movements', '!Type:Bank\n', 'D13/04/2026\nT1,00\nPX\n^\n'],
];

test.each(texts)(
  'a statement four times as long asks for four times the steps: %s',
  (_, start, again) => {
    const of = (times: number) => () => void readStatement(start + again.repeat(times));
    expect(growth('/src/', of, 400)).toBeLessThan(LINEAR);
  },
);

test('nesting without end is read, and exhausts nobody', () => {
  expect(readStatement(`<OFX>${'<A>'.repeat(100_000)}`).entries).toEqual([]);
});
