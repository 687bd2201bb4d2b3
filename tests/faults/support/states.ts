/** Drives that commands are tried on: each at the moment at which that command means something. */
import { Drive } from '../../stories/support/drive';
import { madeOnce } from '../../stories/support/madeOnce';
import { fill, prepared } from '../../stories/support/market';
import { itself, set } from '../../stories/support/repeated';
import { withSubscribers } from '../../stories/support/subscribers';
import { A, ask, asking, B, collected } from '../../stories/support/sums/money';

const C = 'chloe@exemple.fr';

export const empty = (): Promise<Drive> =>
  madeOnce('fault empty', async () => Drive.at('2026-04-07 07:45'));

/** Ready to open: two subscribers to write to, one producer without a Google account. */
export async function ready(): Promise<Drive> {
  const drive = await withSubscribers(2);
  await drive.clock('2026-04-07 08:00');
  return drive;
}

/** Its sale open; two orders are read, one has come in since. */
export const open = (): Promise<Drive> =>
  madeOnce('fault open', async () => {
    const drive = Drive.at('2026-04-07 07:30');
    await drive.install();
    fill(drive, asking);
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
    await drive.order(B, { CR01: 2 });
    drive.world.triggersFire = false;
    await drive.clock('2026-04-07 09:30');
    await drive.order(C, { FB02: 1, CR01: 1 });
    await drive.clock('2026-04-07 10:00');
    return drive;
  });

/** At the hour at which orders close. */
export const closing = (): Promise<Drive> =>
  madeOnce('fault closing', async () => {
    const drive = await open();
    await drive.clock('2026-04-09 22:00');
    return drive;
  });

export const closed = (): Promise<Drive> =>
  madeOnce('fault closed', async () => {
    const drive = await closing();
    await drive.close();
    await drive.clock('2026-04-10 10:00');
    return drive;
  });

/** After the pick-up, by the books of `collected`. */
export const pickedUp = (): Promise<Drive> => madeOnce('fault picked up', () => collected());

/** Payouts prepared, one producer paid in part. */
export const settled = (): Promise<Drive> =>
  madeOnce('fault settled', async () => {
    const drive = await pickedUp();
    await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'cash' });
    await drive.press('settlePayouts');
    return drive;
  });

/** A second sale about to open, so that the first one's form is to lead to it. */
export const again = (): Promise<Drive> =>
  madeOnce('fault again', async () => {
    const drive = await settled();
    await drive.clock('2026-04-14 08:00');
    return drive;
  });

/** Sales that come by themselves: a second one about to open, by nobody. */
export const repeating = (): Promise<Drive> =>
  madeOnce('fault repeating', async () => {
    const drive = set(await settled(), itself);
    await drive.clock('2026-04-14 08:00');
    return drive;
  });

/** A drive with duties asked for, its sale open. */
export const withDuties = (): Promise<Drive> =>
  madeOnce('fault duties', async () => {
    const drive = await prepared();
    drive.setting('Places de permanence', '1');
    await drive.install();
    await drive.open('2026-04-07 08:00');
    return drive;
  });

/** Crottins became dearer while the sale is on. */
export const repriced = (): Promise<Drive> =>
  madeOnce('fault repriced', async () => {
    const drive = await open();
    await drive.read();
    drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '2,60' });
    return drive;
  });

/** More was delivered than was served, which is asked about. */
export const typed = (): Promise<Drive> =>
  madeOnce('fault typed', async () => {
    const drive = await closed();
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '3' });
    await drive.hourlyRun();
    return drive;
  });

/** A cell of Paniers was typed over. */
export const messed = (): Promise<Drive> =>
  madeOnce('fault messed', async () => {
    const drive = await closed();
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { 'Prix unitaire': '9' });
    return drive;
  });
