/** What is printed for a pick-up, as the drive tells it. */

import type { DayBasket, DayDetails } from '../../../src/text/pages/panel/dayDetails';
import type { Drive } from '../../stories/support/drive';
import { maker } from '../../stories/support/madeOnce';
import { opened } from '../../stories/support/market';

const ask = async (drive: Drive, name: string, input: object = {}) => {
  const { value } = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: [name, JSON.stringify(input)],
  });
  return JSON.parse(String(value));
};

const dayOf = async (drive: Drive): Promise<DayDetails> => (await ask(drive, 'dayPack')).value;

const closed = maker(
  'panel/dayPack closed',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await opened(more);
    await drive.clock('2026-04-07 09:00');
    await drive.order(
      'anne@exemple.fr',
      { FB02: 2 },
      { name: 'Anne', comment: 'Allergique aux noix' },
    );
    await drive.order('bruno@exemple.fr', { CR01: 3, FB02: 1 }, { name: 'Bruno' });
    await drive.clock('2026-04-07 10:00');
    await drive.order('anne@exemple.fr', { FB02: 2, CR02: 1 }, { name: 'Anne' });
    await drive.close('2026-04-09 22:00');
    return drive;
  },
);

const numbered = ({ baskets }: DayDetails, number: number): DayBasket =>
  baskets.find(({ basket }) => basket === number) as DayBasket;

test('while orders are open nothing is printed: baskets may still change', async () => {
  const drive = await opened();
  expect(await ask(drive, 'dayPack')).toMatchObject({ ok: false, code: 'notClosedYet' });
});

test('each basket with what it holds and its sum; a comment stands until another is written', async () => {
  const drive = await closed();
  const details = await dayOf(drive);
  expect(details.baskets.map(({ basket }) => basket)).toEqual([1, 2]);
  expect(numbered(details, 1)).toMatchObject({
    name: 'Anne',
    comment: 'Allergique aux noix',
    amount: 1170,
    payment: null,
    lines: [
      { ref: 'FB02', quantity: 2, amount: 220 },
      { ref: 'CR02', quantity: 1, amount: 950 },
    ],
  });
  expect(details.products.map(({ ref }) => ref)).toEqual(['FB02', 'CR01', 'CR02']);
  const sum = drive
    .rows('Paniers')
    .reduce((all, row) => all + Math.round(Number(row.Montant) * 100), 0);
  expect(details.baskets.reduce((all, { amount }) => all + amount, 0)).toBe(sum);
});

test('what is paid, and what is left, where payments are followed', async () => {
  const drive = await closed({ Paiements: 'oui' });
  await ask(drive, 'notePayment', { basket: 2, cents: 836, means: 'cash', at: drive.world.now() });
  const details = await dayOf(drive);
  expect(numbered(details, 1)).toMatchObject({ payment: 'toPay', left: 1170 });
  expect(numbered(details, 2)).toMatchObject({ payment: 'paid', left: 0 });
});
