/** « Le retrait est fait » asks with figures, and may be taken back until payouts are prepared. */
import type { Question } from '../../../../src/text/results/preview';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { ask, asking, closed } from '../../support/sums/money';

const state = (drive: Drive) => drive.row('Ventes', { Vente: 1 }).État;
const question = async (drive: Drive, name: string) => {
  const asked = await ask<Question>(drive, name);
  return plain(asked.text ?? String(asked));
};

test('the question says how many baskets, how much, and who did not come', async () => {
  const drive = await closed(asking);
  await drive.clock('2026-04-11 09:00');
  expect(await question(drive, 'askBeforeEnd')).toContain(
    '2 paniers, 22,26 € en tout ; aucun n’est coché comme remis.',
  );
  drive.correct('Retrait', { Panier: 1 }, { Remis: 'TRUE' });
  const asked = await question(drive, 'askBeforeEnd');
  expect(asked).toContain('1 panier remis sur 2, 22,26 € en tout.');
  expect(asked).toContain('Pas cochés : 2 (bruno).');
  expect(state(drive)).toBe('commandes closes');
});

test('said too early, it is taken back and the pick-up goes on past its hour until it is said again', async () => {
  const drive = await closed(asking);
  await drive.clock('2026-04-11 09:00');
  await ask(drive, 'endPickup');
  expect(state(drive)).toBe('retrait fait');
  expect(await question(drive, 'askBeforeResume')).toContain('2 paniers, 22,26 € en tout');
  await ask(drive, 'resumePickup');
  expect(state(drive)).toBe('commandes closes');
  await drive.live('2026-04-11 15:00');
  expect(state(drive)).toBe('commandes closes');
  expect(await ask(drive, 'settlePayouts')).toBe('payoutsTooEarly');
  await ask(drive, 'endPickup');
  expect(state(drive)).toBe('retrait fait');
  expect(drive.table('Historique', 'Action').flat()).toContain('Retrait repris');
});

test('what the clock ended is taken back as well', async () => {
  const drive = await closed(asking);
  await drive.live('2026-04-11 14:00');
  expect(state(drive)).toBe('retrait fait');
  await ask(drive, 'resumePickup');
  await drive.live('2026-04-11 17:00');
  expect(state(drive)).toBe('commandes closes');
});

test('not once payouts are prepared, nor before it is over', async () => {
  const drive = await closed(asking);
  await drive.clock('2026-04-11 09:00');
  expect(await ask(drive, 'resumePickup')).toBe('pickupNotOver');
  await ask(drive, 'endPickup');
  await drive.press('settlePayouts');
  expect(await ask(drive, 'resumePickup')).toBe('payoutsPrepared');
  expect(await ask(drive, 'askBeforeResume')).toBe('payoutsPrepared');
  expect(state(drive)).toBe('comptes faits');
});
