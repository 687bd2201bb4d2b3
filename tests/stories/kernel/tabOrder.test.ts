/** Where the tabs of money come to stand (docs/rules.md S57). */
import { opened } from '../support/market';

test('what is due and what came in stand behind the week, before other people’s tabs', async () => {
  const drive = await opened({ Paiements: 'oui' });
  drive.book.addSheet('Notes de Paul');
  await drive.order('anne@exemple.fr', { FB02: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  const order = drive.titles();
  const at = (title: string): number => order.indexOf(title);

  expect(at('Paiements')).toBeGreaterThan(at('Répartition producteurs'));
  expect(at('Paiements')).toBeLessThan(at('Notes de Paul'));
  expect(at('Encaissements')).toBe(at('Paiements') + 1);
});
