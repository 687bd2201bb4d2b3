/** Why something changed is told after all where its order stands again (docs/rules.md E41). */
import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const ROC = 'Chèvrerie du Roc';
const LATER = '2026-04-09 17:00';
const texts = (drive: Drive) => drive.mails(A).map(({ body }) => plain(body));
const saying = (drive: Drive, words: string) =>
  texts(drive).filter((text) => text.includes(words)).length;

const ordered = maker('outbox/later/whyComesBack ordered', async () => {
  const drive = await opened({ ...asking, 'Minimum par panier': '40' });
  await drive.clock('2026-04-09 12:00');
  await drive.order(A, { FB02: 5, CR01: 2, CR02: 1 });
  await drive.clock('2026-04-09 12:10');
  return drive;
});

const price = async (drive: Drive, to = '3,00') => {
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': to });
  await ask(drive, 'applyPriceChange', { ref: 'CR01' });
};
const absent = (drive: Drive) => ask(drive, 'producerAbsent', { producer: ROC });

/** What was decided at noon is withdrawn as closing cancels the order, and the closing is undone. */
async function backAfter(act: (drive: Drive) => unknown, drive: Drive): Promise<Drive> {
  await withoutMail(
    drive,
    async () => {
      await act(drive);
      await drive.close('2026-04-09 13:30');
      expect(drive.table('Commandes', 'État')).toEqual([['annulée']]);
      await drive.live('2026-04-09 14:10');
      await ask(drive, 'restoreState');
    },
    '2026-04-09 15:10',
  );
  await drive.live(LATER);
  expect(drive.table('Commandes', 'État')).toEqual([['prise en compte']]);
  return drive;
}

test.each<[string, (drive: Drive) => unknown, string]>([
  ['a price', price, 'Un prix est corrigé : Crottin, 3,00 € au lieu de 2,42 €'],
  ['an absence', absent, 'ne peut pas venir cette fois-ci'],
])('%s, once', async (_, act, words) => {
  const drive = await backAfter(act, await ordered());
  expect(saying(drive, words)).toBe(1);
  expect(saying(drive, 'Votre commande est annulée')).toBe(0);
});

test('a price that is what it was is not told', async () => {
  const there = async (drive: Drive) => {
    await price(drive);
    await drive.clock('2026-04-09 12:30');
    await price(drive, '2,42');
  };
  const drive = await backAfter(there, await ordered());
  expect(texts(drive)).toHaveLength(1);
});

test('where the cancellation left, that the order stands says it all', async () => {
  const drive = await ordered();
  await withoutMail(drive, async () => {
    await absent(drive);
    await drive.close('2026-04-09 13:30');
  });
  await drive.live('2026-04-09 14:10');
  expect(saying(drive, 'Votre commande est annulée')).toBe(1);
  await ask(drive, 'restoreState');
  await drive.live(LATER);
  expect(saying(drive, 'Votre commande est maintenue')).toBe(1);
  expect(texts(drive)).toHaveLength(3);
});
