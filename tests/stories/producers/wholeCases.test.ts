/** What is ordered by cases, told to its producer, and what is missing while orders are open. */
import type { Status } from '../../../src/app/panel/status';
import type { Drive } from '../support/drive';
import { ROC } from '../support/market';
import { plain } from '../support/plain';
import { A, B, C, openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

const byTwelve = (drive: Drive): void => {
  drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Colis');
  drive.correct('Produits', { 'Réf.': 'CR01' }, { Colis: '12' });
};
const cases = (drive: Drive): unknown =>
  drive.row('Répartition producteurs', { 'Réf.': 'CR01' }).Colis;

test('a case that fills is missed until then, and ordered as one', async () => {
  const drive = await openedWith([], {}, byTwelve);
  await drive.order(A, { CR01: 10 });
  const { figures } = await ask<Status>(drive, 'status');
  expect(figures?.filling.map(({ title, said }) => plain(`${title}, ${said}`))).toEqual([
    'Crottin, par 12 : 10 commandées, encore 2',
  ]);
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': C, Abonné: 'oui' }]);
  await drive.clock('2026-04-09 17:00');
  await drive.hourlyRun();
  expect(plain(drive.lastMail(C))).toContain('Crottin : encore 2 pour 1 colis de 12');
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  expect(plain(drive.lastMail(ROC))).toContain('12 pièces (1 colis de 12)');
  expect(plain(String(cases(drive)))).toBe('1 colis de 12');
  drive.correct('Paniers', { Panier: 2 }, { Livré: '1' });
  expect(cases(drive)).toBeUndefined();
  await drive.hourlyRun();
  expect((await ask<Status>(drive, 'status')).problems).toEqual([]);
});
