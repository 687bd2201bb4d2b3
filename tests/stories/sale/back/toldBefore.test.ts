/** What people were told is a fact: a step back tells them what is true again (docs/rules.md S120). */
import type { ClosingDraft } from '../../../../src/app/sale/closingDraft';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { BEZ, opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B } from '../../support/sums/money';

const subjects = (drive: Drive, to: string) =>
  drive.mails(to).map(({ subject }) => plain(subject).replace(/ pour samedi 11 avril/, ''));
const lastText = (drive: Drive, to: string) => plain(drive.mails(to).at(-1)?.body ?? '');
const back = (drive: Drive) => ask(drive, 'restoreState');

/** Closed two hours early: salads of one farm for Anne, cheeses of the other for Bruno. */
const closed = maker('sale/next/toldBefore closed', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 20:00');
  await drive.hourlyRun();
  return drive;
});
const TOLD = ['À préparer : 4,84 €'];

describe('producers', () => {
  test('one who is to bring nothing any more hears that', async () => {
    const drive = (await closed()).copy();
    expect(subjects(drive, ROC)).toEqual(TOLD);
    await back(drive);
    await drive.order(B, { FB02: 1 });
    const { again } = await ask<ClosingDraft>(drive, 'draftClosing');
    expect(again?.changes.map(({ title, before, now }) => [title, before, now])).toEqual([
      ['Salade', 5, 6],
      ['Crottin', 2, 0],
    ]);
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, ROC)).toEqual([...TOLD, 'Changement : 0,00 €']);
    expect(lastText(drive, ROC)).toContain('– Crottin : 0 au lieu de 2');
    expect(lastText(drive, BEZ)).toContain('– Salade : 6 au lieu de 5');
    expect(await drive.failing()).toEqual([]);
  });

  test('of what came back as it was nothing is told', async () => {
    const drive = (await closed()).copy();
    await back(drive);
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, ROC)).toEqual(TOLD);
    expect(subjects(drive, BEZ)).toEqual(['À préparer : 5,50 €']);
  });

  test('gone back twice, it is what they were told last', async () => {
    const drive = (await closed()).copy();
    await back(drive);
    await drive.order(B, { CR01: 4 });
    await drive.close('2026-04-09 21:00');
    expect(lastText(drive, ROC)).toContain('– Crottin : 4 au lieu de 2');
    await back(drive);
    await drive.order(B, { FB02: 1 });
    await drive.live('2026-04-10 09:00');
    expect(lastText(drive, ROC)).toContain('– Crottin : 0 au lieu de 4');
  });

  test('reopened, gone back to closed and closed again after another step back', async () => {
    const drive = (await closed()).copy();
    await ask(drive, 'reopenSale', { closesAt: new Date('2026-04-09T22:00:00+02:00').getTime() });
    await back(drive);
    await drive.live('2026-04-10 09:00');
    expect(subjects(drive, ROC)).toEqual(TOLD);
    expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  });
});
