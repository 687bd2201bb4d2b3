/** Dates of one sale, typed in the page of the settings: what cannot be is refused where it is typed. */

import type { SavedSettings } from '../../../src/app/settings/saveSettings';
import { listFaultText } from '../../../src/text/problems/listFaults';
import { chosen, prepared } from '../support/market';
import { saidWhile } from '../support/meanwhile';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const labels = {
  opening: 'Ouverture des commandes',
  closing: 'Fermeture des commandes',
  pickup: 'Retrait',
} as const;
type Dates = Partial<Record<keyof typeof labels, string>>;

/** It is Tuesday, 07/04/2026, 7:45. */
async function typed(standing: Dates, [id, now]: readonly [keyof typeof labels, string]) {
  const drive = await prepared({});
  for (const [name, value] of Object.entries(standing))
    chosen(drive, labels[name as keyof typeof labels], value);
  const was = String(drive.row('Réglages', { Réglage: labels[id] }).Valeur ?? '');
  const { saved, faults } = await ask<SavedSettings>(drive, 'saveSettings', {
    changes: [{ id, was, now }],
  });
  return faults[0] ? plain(listFaultText(faults[0], 'fr')) : saved;
}

const opening = '12/05/2026 08:00';

test.each<[string, Dates, readonly [keyof typeof labels, string]]>([
  ['closing before the opening', { opening }, ['closing', '01/05/2026 22:00']],
  ['closing at the opening', { opening }, ['closing', opening]],
  ['opening after the closing', { closing: '01/05/2026 22:00' }, ['opening', opening]],
  [
    'pick-up before the closing',
    { closing: '14/05/2026 22:00' },
    ['pickup', '13/05/2026 8:00-12:00'],
  ],
])('%s is refused, with the other date', async (_, standing, change) => {
  expect(await typed(standing, change)).toMatch(
    /^« .+ » ne va pas avec (Ouverture|Fermeture) des commandes, \d\d\/05\/2026 \d\d:00 :/,
  );
});

test.each<[string, Dates, readonly [keyof typeof labels, string]]>([
  ['closing after the opening', { opening }, ['closing', '14/05/2026 22:00']],
  ['every week', { opening }, ['closing', 'jeudi 21:00']],
  ['after dates that are over', { closing: '02/04/2026 22:00' }, ['opening', opening]],
])('%s is saved', async (_, standing, change) => {
  expect(await typed(standing, change)).toBe(1);
});

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
