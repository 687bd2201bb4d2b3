/** What is brought back is what the question was about (docs/rules.md S152). */

import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { saidWhile } from '../../support/meanwhile';
import { A, ask, asking, B } from '../../support/sums/money';

const closedEarly = maker('sale/back/seenBefore closedEarly', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 21:00');
  return drive;
});
const CHANGED = 'Quelque chose a changé entre-temps';
const state = (drive: Drive) => drive.row('Ventes', { Vente: 1 }).État;

test('a sale that another coordinator reopened while the question stood open is not closed by it', async () => {
  const drive = await closedEarly();
  const mails = drive.mails().length;
  const said = await saidWhile(drive, 'restoreState', () =>
    ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 12:00'), letIn: [], tell: false }),
  );
  expect(said[0]).toContain('juste avant sa clôture');
  expect(said.at(-1)).toContain(CHANGED);
  expect(state(drive)).toBe('commandes ouvertes');
  expect(drive.form().accepting).toBe(true);
  expect(drive.mails()).toHaveLength(mails);
});

test('what somebody typed while it stood open is not lost unnamed', async () => {
  const drive = await closedEarly();
  const said = await saidWhile(drive, 'restoreState', () =>
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '4' }),
  );
  expect(said.at(-1)).toContain(CHANGED);
  expect(drive.row('Paniers', { Panier: 1 }).Livré).toBe(4);
  const again = await drive.said('restoreState');
  expect(again[0]).toContain('Paniers');
  expect(state(drive)).toBe('commandes ouvertes');
});
