/** What is typed straight into Ventes for the later of two live sales (docs/rules.md S13, S51). */
import { plain } from '../../support/plain';
import { bothLive } from '../../support/starts/twoSales';

const FORMER: Readonly<Record<string, string>> = {
  Fermeture: '16/04/2026 22:00',
  Lieu: 'Place de la mairie',
  'Retrait de': '18/04/2026 08:00',
};

test.each([
  ['Fermeture', '11/04/2026 10:00', 'retrait'],
  ['Fermeture', '09/04/2026 23:00', 'Donnez une heure à venir'],
  ['Lieu', '', 'Un retrait a besoin d’un lieu'],
  ['Retrait de', '15/04/2026 08:00', 'Le retrait doit venir'],
])('%s « %s » is named, and the sale goes on as it was told', async (column, typed, why) => {
  const drive = await bothLive();
  const row = drive.find('Ventes', { Vente: 2 });
  drive.type('Ventes', row, drive.column('Ventes', column), typed);
  await drive.hourlyRun();
  const named = () => drive.toFix().map(plain).join();
  expect(named()).toContain(`Ventes, ligne ${row + 1}, ${column}`);
  expect(named()).toContain(why);
  await drive.hourlyRun();
  expect(named()).toContain(why);
  // Before anything else was wrong there was no list: now it is told, and gone once it is put back.
  drive.type('Ventes', row, drive.column('Ventes', column), FORMER[column] ?? '');
  await drive.hourlyRun();
  expect(named()).toBe('');
});
