/**
 * Executions at the same time, each in a thread of its own: many buyers for the last pieces, some while
 * orders close, two people and the hourly run at one click. Nothing is oversold, no answer is lost or
 * counted twice, nobody is written to twice of one thing. `npm run torture` draws thirty buyers, often.
 */
import type { Drive } from '../stories/support/drive';
import { madeOnce } from '../stories/support/madeOnce';
import { prepared } from '../stories/support/market';
import { inThreads } from '../support/oneThread';
import { tally } from '../support/tally';
import { lots } from './support/hands';

const isTorture = process.env.RACES !== undefined;
const BUYERS = isTorture ? 30 : 4;
const LAST = isTorture ? 10 : 2;
const FIRST = Number(process.env.SEED ?? '1');
const SEEDS = Array.from(
  { length: isTorture ? Math.ceil(Number(process.env.RACES) / 20) : 1 },
  (_, nth) => FIRST + nth,
);

jest.setTimeout(36_000_000);

/** A sale with the last pieces of FB01, to be used by several at once. */
async function lastPieces(): Promise<Drive> {
  const drive = await madeOnce(`crowd ${LAST}`, async () => {
    const one = await prepared();
    one.correct('Produits', { 'Réf.': 'FB01' }, { Stock: String(LAST) });
    one.book.editors.push('lea@exemple.fr');
    await one.open('2026-04-07 08:00');
    await one.clock('2026-04-07 09:00');
    return one;
  });
  const apart = drive.saved(inThreads)();
  apart.bearsFaults = true;
  return apart;
}

/** In an order that the seed draws; whom the closed form turns away is left out. */
function buyersOf(drive: Drive, seed: number): Promise<(string | undefined)[]> {
  const lot = lots(seed);
  const emails = Array.from({ length: BUYERS }, (_, nth) => `acheteur${nth}@exemple.fr`);
  const drawn = emails.map((email) => [lot(), email] as const).sort(([a], [b]) => a - b);
  return Promise.all(
    drawn.map(([, email]) =>
      drive.order(email, { FB01: 1, CR01: 1 }).then(
        () => email,
        () => undefined,
      ),
    ),
  );
}

async function expectSound(drive: Drive, sent: readonly (string | undefined)[]): Promise<void> {
  tally('crowd', expect.getState().currentTestName ?? '', { crowds: 1, submits: sent.length });
  await drive.hourlyRun();
  const answered = sent.filter((email) => email !== undefined).sort();
  const orders = drive.table('Commandes', 'Adresse e-mail').flat();
  expect([...orders].sort()).toEqual(answered);
  const served = drive
    .rows('Paniers')
    .filter((row) => row['Réf.'] === 'FB01')
    .reduce((sum, { Servi }) => sum + Number(Servi), 0);
  expect(served).toBeLessThanOrEqual(LAST);
  const told = drive.world.mails.map(({ to, subject, body }) => `${to} ${subject} ${body}`);
  expect(told.filter((one, at) => told.indexOf(one) < at)).toEqual([]);
  const baskets = drive.table('Commandes', 'Panier').flat().filter(Boolean);
  expect(new Set(baskets).size).toBe(baskets.length);
  expect(await drive.failing()).toEqual([]);
}

test.each(SEEDS)('more buyers than there are pieces, all at once (seed %i)', async (seed) => {
  const drive = await lastPieces();
  const sent = await buyersOf(drive, seed);
  expect(sent).not.toContain(undefined);
  await expectSound(drive, sent);
  const served = drive.table('Paniers', 'Réf.', 'Servi').filter(([ref]) => ref === 'FB01');
  expect(served.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(LAST);
});

test.each(SEEDS)('buyers while orders close, and two who close them (seed %i)', async (seed) => {
  const drive = await lastPieces();
  const close = (user?: string) =>
    drive.world.run('callCommand', {
      from: 'sidebar',
      args: ['closeCycle', '{}'],
      ...(user ? { user } : {}),
    });
  const [sent] = await Promise.all([buyersOf(drive, seed), close(), close('lea@exemple.fr')]);
  // Whoever was told that something else was going on tries again.
  await close();
  expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  expect(drive.form().accepting).toBe(false);
  await expectSound(drive, sent);
});

test.each(SEEDS)('the hourly run beside two who read answers (seed %i)', async (seed) => {
  const drive = await lastPieces();
  drive.world.triggersFire = false;
  const sent = await buyersOf(drive, seed);
  await Promise.all([
    drive.world.run('everyHour', { from: 'trigger' }),
    drive.world.run('readAnswers', { from: 'menu' }),
    drive.world.run('readAnswers', { from: 'menu', user: 'lea@exemple.fr' }),
  ]);
  await expectSound(drive, sent);
});
