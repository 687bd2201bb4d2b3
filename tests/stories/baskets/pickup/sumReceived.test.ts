/** « Somme reçue » in Retrait: a part of what is left, whatever its size, and words that are no sum. */
import { dues } from '../../support/sums/money';
import { at, closed, toFix } from '../support/retrait';

const paid = async (typed: string) => {
  const drive = await closed();
  at(drive, 1, { 'Payé par': 'espèces', 'Somme reçue': typed });
  await drive.hourlyRun();
  return { received: dues(drive)[0]?.slice(3, 5), told: toFix(drive) };
};

test.each(['12', '12,00', '12 €'])('%s of 17.42: the rest is still to be paid', async (typed) => {
  expect(await paid(typed)).toEqual({ received: [12, 5.42], told: [] });
});

test('a sum alone counts nothing, and its cell says so', async () => {
  const drive = await closed();
  at(drive, 1, { 'Somme reçue': '12' });
  await drive.hourlyRun();
  expect(dues(drive)[0]?.slice(3, 5)).toEqual([0, 17.42]);
  expect(toFix(drive)).toEqual([
    expect.stringMatching(/^Retrait, ligne 2, Payé par .*cellule est vide/),
  ]);
  at(drive, 1, { 'Payé par': 'espèces' });
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([]);
});

test.each(['dix euros', '-3', '5000', '174,20', '1/2'])(
  '« %s »: nothing is received, neither a part nor the whole, and the cell is named',
  async (typed) => {
    const { received, told } = await paid(typed);
    expect(received).toEqual([0, 17.42]);
    expect([...told].sort()).toEqual([
      // Nobody knows what came: money waits (docs/rules.md M77).
      expect.stringContaining('Contrôle : l’argent reçu'),
      expect.stringContaining('Retrait, ligne 2, Somme reçue'),
    ]);
  },
);
