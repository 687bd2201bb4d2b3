/** A price that was corrected more than once is told once, whatever its buyer answered meanwhile (docs/rules.md E27). */
import { withoutMail } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const ordered = maker('outbox/later/pricesTwice', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-09 12:00');
  await drive.order(A, { CR01: 2 });
  await drive.clock('2026-04-09 12:10');
  return drive;
});
const price = async (drive: Drive, to: string) => {
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': to });
  await ask(drive, 'applyPriceChange', { ref: 'CR01' });
};
const corrections = (drive: Drive) =>
  drive
    .mails(A)
    .flatMap(({ body }) => /Un prix est corrigé : (.*?)\.\n/.exec(plain(body))?.[1] ?? []);

type Step = (drive: Drive) => unknown;
const answer =
  (lines: Record<string, number>): Step =>
  (drive) =>
    drive.order(A, lines);

test.each<[string, Step[], string[]]>([
  [
    'another answer between',
    [(one) => price(one, '3,00'), answer({ CR01: 3 }), (one) => price(one, '2,80')],
    ['Crottin, 2,80 € au lieu de 2,42 €'],
  ],
  [
    'back to what it was',
    [(one) => price(one, '3,00'), answer({ CR01: 3 }), (one) => price(one, '2,42')],
    [],
  ],
  [
    'three prices in three answers',
    [
      (one) => price(one, '3,00'),
      answer({ CR01: 3 }),
      (one) => price(one, '2,80'),
      answer({ CR01: 1, FB02: 1 }),
      (one) => price(one, '3,10'),
    ],
    ['Crottin, 3,10 € au lieu de 2,42 €'],
  ],
  [
    'cancelled and ordered anew between: at the price of then',
    [(one) => price(one, '3,00'), answer({}), answer({ CR01: 3 }), (one) => price(one, '2,80')],
    ['Crottin, 2,80 € au lieu de 3,00 €'],
  ],
])('%s', async (_, steps, said) => {
  const drive = await ordered();
  await withoutMail(
    drive,
    async () => {
      for (const [at, step] of steps.entries()) {
        await drive.clock(`2026-04-09 12:${20 + 5 * at}`);
        await step(drive);
      }
    },
    '2026-04-09 14:10',
  );
  await drive.live('2026-04-09 17:00');
  expect(corrections(drive)).toEqual(said);
});

test('what left of the first is where the second begins', async () => {
  const drive = await ordered();
  await price(drive, '3,00');
  await drive.clock('2026-04-09 12:20');
  await withoutMail(drive, async () => {
    await drive.order(A, { CR01: 3 });
    await price(drive, '2,80');
  });
  await drive.live('2026-04-09 17:00');
  expect(corrections(drive)).toEqual([
    'Crottin, 3,00 € au lieu de 2,42 €',
    'Crottin, 2,80 € au lieu de 3,00 €',
  ]);
});
