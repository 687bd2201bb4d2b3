/** A sale's number stands in its row three times: one of them typed over changes nothing. */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { A, asking, B, dues } from '../../support/sums/money';

const KEPT = 'Numéro tenu';

const ordered = maker('sale/changing/numberKept ordered', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.hourlyRun();
  return drive;
});

const told = (drive: Drive) => drive.toFix().filter((one) => one.startsWith('Ventes'));
const numbers = (drive: Drive) => drive.table('Ventes', 'Vente', KEPT);
const sums = (drive: Drive) => [dues(drive), drive.table('Acheteurs', 'Solde')];

test.each<[Record<string, string>, string[]]>([
  [{ [KEPT]: '99' }, [KEPT]],
  [{ [KEPT]: '0' }, [KEPT]],
  [{ [KEPT]: '99', Vente: '' }, ['Vente']],
  [{ [KEPT]: '', Vente: '9' }, ['Vente']],
])(
  '%j typed over: nothing is due twice, each cell is named, and put back (docs/rules.md S13)',
  async (typed, named) => {
    const drive = await ordered();
    const before = sums(drive);
    drive.correct('Ventes', { Vente: 1 }, typed);
    await drive.check();
    expect(told(drive)).toEqual(
      named.map((header) =>
        expect.stringMatching(`^Ventes, ligne 2, ${header} .*« 1 » y est de nouveau`),
      ),
    );
    expect(numbers(drive)[0]?.[0]).toBe(1);
    if (typed[KEPT]) expect(numbers(drive)).toEqual([[1, 1]]);

    drive.correct('Ventes', { Vente: 1 }, typed);
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(sums(drive)).toEqual(before);
    await drive.close('2026-04-09 22:00');
    await drive.hourlyRun();
    expect(numbers(drive)).toEqual([[1, 1]]);
    expect(told(drive)).toEqual([]);
    expect(dues(drive)).toEqual(before[0]);
  },
);

test('the dates of another sale pasted over its own do not make it that sale', async () => {
  const drive = await ordered();
  const [before] = sums(drive);
  const dates = String(drive.row('Ventes', { Vente: 1 })['Dates dites']);
  drive.correct('Ventes', { Vente: 1 }, { 'Dates dites': dates.replace(/\d+\]$/, '7]') });
  await drive.hourlyRun();
  expect(numbers(drive)).toEqual([[1, 1]]);
  expect(dues(drive)).toEqual(before);
});
