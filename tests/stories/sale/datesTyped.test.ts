/** Dates of one sale as Réglages says them, and as a question named them. */
import { chosen, prepared } from '../support/market';
import { saidWhile } from '../support/meanwhile';

// docs/rules.md P15.
test('the menu opens the dates that its question named, whatever Réglages say by the yes', async () => {
  const drive = await prepared();
  await drive.clock('2026-04-07 08:00');
  const said = await saidWhile(drive, 'openCycle', () => {
    chosen(drive, 'Fermeture des commandes', 'mercredi 20:00');
    chosen(drive, 'Lieu du retrait', 'La halle');
  });
  expect(said[0]).toContain('jeudi 9 avril');
  expect(drive.row('Ventes', { Vente: 1 })).toMatchObject({
    Fermeture: '2026-04-09T22:00:00',
    Lieu: 'Place de la mairie',
  });
});
