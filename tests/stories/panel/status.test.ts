/** Where the panel says that the drive stands, where something is not as usual. */
import type { Status } from '../../../src/app/panel/status';
import { A, B } from '../support/buyers';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { ask, closed } from '../support/sums/money';

test('a sale that is called off is said to be', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  expect((await ask<Status>(drive, 'status')).beside).toBeUndefined();
  const { input } = await ask<{ input: object }>(drive, 'askBeforeCallOff');
  await ask(drive, 'callOff', { ...input, word: 'Gel' });
  expect((await ask<Status>(drive, 'status')).beside).toBe('La vente 1 est annulée.');
});

test('Paniers is gone: said at once, and the total is that of the orders', async () => {
  const drive = await closed({});
  const before = await ask<Status>(drive, 'status');
  expect(before).toMatchObject({ problems: [], cents: 2226, estimated: false });
  drive.sheet('Paniers').deleteSheet();
  const look = await ask<Status>(drive, 'status');
  expect(look).toMatchObject({ cents: 2226, estimated: true, canMend: true });
  expect(look.problems).toEqual([
    { tab: 'baskets', title: 'Paniers', where: '', read: '', message: expect.any(String) },
  ]);
  expect(plain(look.problems[0]?.message ?? '')).toContain('Ceci a disparu');
  await drive.hourlyRun();
  const later = await ask<Status>(drive, 'status');
  const said = later.problems.map(({ title, where, message }) => [title, where, message].join());
  expect(said).toContain(`Paniers,,${look.problems[0]?.message}`);
  expect(new Set(said).size).toBe(said.length);
});
