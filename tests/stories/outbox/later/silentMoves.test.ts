/** A move of which nobody is told: who knows otherwise is counted before (docs/rules.md E30). */
import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';

const TOWN = 'Place de la mairie';
const ROOM = 'Salle des fêtes';
const LINE = 'attendre autre chose';

const asked = async (drive: Drive, input: object) =>
  plain((await ask<{ text: string }>(drive, 'askBeforeMove', input)).text);

/** Moved in silence at 12:00; Anne’s confirmation of 12:20 says the room. */
const moved = maker('outbox/later/silentMoves moved', async () => {
  const drive = await opened();
  await drive.clock('2026-04-09 12:00');
  await ask(drive, 'moveSale', { place: ROOM, tell: false });
  await drive.clock('2026-04-09 12:20');
  await drive.order(A, { FB02: 5 });
  expect(plain(drive.lastMail(A))).toContain(`Lieu : ${ROOM}`);
  await drive.clock('2026-04-09 12:40');
  return drive;
});

test('the way back says before how many were told the other place; told, they hear of it', async () => {
  const drive = await moved();
  const silent = await asked(drive, { place: TOWN, tell: false });
  expect(silent).toContain('Personne n’est prévenu par mail.');
  expect(silent).toContain(
    '1 personne qui a déjà reçu un mail de cette vente peut s’attendre à autre chose.',
  );
  const told = await asked(drive, { place: TOWN });
  expect(told).not.toContain(LINE);
  await ask(drive, 'moveSale', { place: TOWN });
  expect(plain(drive.lastMail(A))).toContain(`${TOWN}, au lieu de ${ROOM}`);
});

test('of several it says how many; of who has had no mail nothing', async () => {
  const drive = await moved();
  await drive.order(B, { CR01: 1 });
  expect(await asked(drive, { place: TOWN, tell: false })).toContain(
    '2 personnes qui ont déjà reçu un mail de cette vente peuvent s’attendre à autre chose.',
  );
  const fresh = (await opened()).copy();
  await fresh.clock('2026-04-09 12:00');
  expect(await asked(fresh, { place: ROOM, tell: false })).not.toContain(LINE);
});

test('who is about to hear of a move that waits hears of this one too, and is not counted', async () => {
  const drive = await moved();
  await withoutMail(drive, () => ask(drive, 'moveSale', { place: 'La halle' }));
  const said = await asked(drive, { place: TOWN, tell: false });
  expect(said).toContain('au lieu de La halle.');
  expect(said).toContain('Personne n’est prévenu par mail.');
  expect(said).not.toContain(LINE);
});
