/** A form that Google does not let close stays in sight, whatever sale is on, until it is closed or gone. */
import { refused } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A } from '../../support/sums/money';
import { hours, toldIn } from '../support/refused';

const isClosing = (name: string, args: readonly unknown[]): boolean =>
  name === 'Form.setAcceptingResponses' && args[0] === false;

const STILL = 'À réessayer : formulaire de la vente 1, depuis jeudi 9 avril';

/** Closing refused until the second sale takes orders. */
async function twoOpen(work: (drive: Drive) => Promise<void>): Promise<Drive> {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  await drive.order(A, { FB02: 1 });
  await refused(isClosing, async () => {
    await drive.live('2026-04-14 07:30');
    expect(plain(toldIn(drive))).toContain(STILL);
    await drive.open('2026-04-14 08:00');
    await hours(drive, 30);
    await work(drive);
  });
  return drive;
}

const firstForm = (drive: Drive) => drive.form(1);

test('of a past sale it is told a day and more into the next one, with where to look', async () => {
  await twoOpen(async (drive) => {
    expect(firstForm(drive).accepting).toBe(true);
    expect(plain(toldIn(drive))).toContain(STILL);
    expect(toldIn(drive)).toContain(`forms/d/${firstForm(drive).id}/edit`);
  });
});

test('as soon as Google lets us it is closed, and leads on to the sale that is open', async () => {
  const drive = await twoOpen(async () => {});
  await hours(drive, 1);
  const { accepting, closedMessage } = firstForm(drive);
  expect(accepting).toBe(false);
  expect(closedMessage).toContain(String(drive.rows('Ventes').at(-1)?.Formulaire));
  expect(toldIn(drive)).toBe('');
});

test('closed by hand, the line goes at the next try', async () => {
  await twoOpen(async (drive) => {
    firstForm(drive).accepting = false;
    await hours(drive, 1);
    expect(toldIn(drive)).toBe('');
  });
});

test('deleted, it is told until Google cannot give it back any more', async () => {
  await twoOpen(async (drive) => {
    drive.world.forms.delete(firstForm(drive).id);
    await drive.live('2026-05-10 12:00');
    expect(plain(toldIn(drive))).toContain(STILL);
    await drive.live('2026-05-14 12:00');
    expect(toldIn(drive)).not.toContain(STILL);
  });
});

test('one that closed at its hour and was deleted since is no matter', async () => {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  await drive.close('2026-04-09 22:00');
  drive.world.forms.delete(firstForm(drive).id);
  await drive.open('2026-04-14 08:00');
  await hours(drive, 30);
  expect(toldIn(drive)).toBe('');
});
