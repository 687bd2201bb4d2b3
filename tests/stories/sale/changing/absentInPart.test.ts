/** Some of a producer's products do not come, or come after all. */
import { withoutMail } from '../../../faults/support/refusals';
import { A, B } from '../../support/buyers';
import type { Drive } from '../../support/drive';
import { opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const ROCHE = 'Chèvrerie du Roc';
const subjects = (drive: Drive, to: string) => drive.mails(to).map((one) => plain(one.subject));
const absent = (drive: Drive, ...refs: string[]) =>
  ask(drive, 'producerAbsent', { producer: ROCHE, ...(refs.length > 0 ? { refs } : {}) });
const back = (drive: Drive, ref: string) => ask(drive, 'changeStock', { ref, stock: 20 });
const noted = (of: string) => `C’est noté : Chèvrerie du Roc ${of} samedi 11 avril`;

const ordered = async (): Promise<Drive> => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 1, CR02: 1 });
  return drive;
};

test('a producer some of whose products come is not said to stay away', async () => {
  const drive = await ordered();
  await absent(drive, 'CR01');
  expect(drive.lastMail(A)).toContain(
    'Chèvrerie du Roc ne peut pas tout apporter : panier n° 1, 11,70 €',
  );
  expect(drive.lastMail(A)).toContain('Chèvrerie du Roc ne peut pas tout apporter cette fois-ci.');
  expect(subjects(drive, ROC)).toEqual([noted('n’apporte pas tout')]);
  await absent(drive, 'CR02');
  expect(drive.lastMail(A)).toContain('Chèvrerie du Roc ne peut pas venir : panier n° 1, 2,20 €');
  expect(subjects(drive, ROC).at(-1)).toBe(noted('ne vient pas'));
});

const asked = async (drive: Drive, ...refs: string[]) => {
  const absence = { producer: ROCHE, ...(refs.length > 0 ? { refs } : {}) };
  const { title, text } = await ask<{ title: string; text: string }>(
    drive,
    'askBeforeAbsent',
    absence,
  );
  return { title: plain(title), first: plain(text).split('\n')[0] };
};

test('who brings the rest is not said to stay away in the question, the line or the basket (docs/rules.md S16)', async () => {
  const drive = await ordered();
  expect((await asked(drive)).title).toBe('Chèvrerie du Roc ne vient pas ?');
  expect(await asked(drive, 'CR01')).toEqual({
    title: 'Chèvrerie du Roc n’apporte pas tout ?',
    first: '1 produit n’est plus servi à personne, et le formulaire le dit épuisé.',
  });
  await drive.close('2026-04-09 22:00');
  expect((await asked(drive, 'CR01')).first).toBe('1 produit n’est plus servi à personne.');
  await absent(drive, 'CR01');
  const mail = drive.lastMail(A);
  expect(mail).toContain('0 sur 1 : le producteur ne peut pas en apporter');
  expect(mail).toContain('Tomme');
  expect(mail).not.toContain('venir');
  const why = drive.row('Paniers', { 'Réf.': 'CR01' }).Pourquoi;
  expect(plain(String(why))).toBe('0 sur 1 : le producteur ne peut pas en apporter');
});

test('a basket that an earlier version said otherwise is not said to be typed over', async () => {
  const drive = await ordered();
  await drive.close('2026-04-09 22:00');
  await absent(drive, 'CR01');
  const touch = (text: string) => drive.correct('Paniers', { 'Réf.': 'CR01' }, { Pourquoi: text });
  touch('0 sur 1\u00a0: le producteur ne peut pas venir');
  await drive.check();
  expect(drive.toFix()).toEqual([]);
  touch('gel');
  await drive.check();
  expect(drive.toFix().join()).toContain('Pourquoi');
});

test('what waited in an outage says the same of it', async () => {
  const drive = await ordered();
  await withoutMail(drive, () => absent(drive, 'CR01'), '2026-04-07 10:30');
  await drive.live('2026-04-07 12:30');
  expect(drive.lastMail(A)).toContain('Chèvrerie du Roc ne peut pas tout apporter : panier n° 1');
});

test('an absence that is noted again after it was taken back is another mail', async () => {
  const drive = await ordered();
  await absent(drive, 'CR01');
  await back(drive, 'CR01');
  await drive.hourlyRun();
  await drive.order(B, { CR01: 2 });
  await absent(drive, 'CR01');
  await absent(drive, 'CR01');
  await drive.hourlyRun();
  expect(subjects(drive, ROC)).toEqual([noted('n’apporte pas tout'), noted('n’apporte pas tout')]);
  expect(plain(drive.mails(ROC).at(-1)?.body ?? '')).toContain('Crottin : 0 au lieu de 2');
});

test('taken back while its mail waits, it does not leave; of what does not come still another does', async () => {
  const drive = await ordered();
  await withoutMail(
    drive,
    async () => {
      await absent(drive);
      await back(drive, 'CR01');
    },
    '2026-04-07 10:30',
  );
  await drive.live('2026-04-07 12:30');
  expect(subjects(drive, ROC)).toEqual([noted('n’apporte pas tout')]);
  expect(plain(drive.mails(ROC).at(-1)?.body ?? '')).not.toContain('Crottin');
  const other = await ordered();
  await withoutMail(
    other,
    async () => {
      await absent(other, 'CR01');
      await back(other, 'CR01');
    },
    '2026-04-07 10:30',
  );
  await other.live('2026-04-07 12:30');
  expect(subjects(other, ROC)).toEqual([]);
});

test('absent, back, ordered and absent in one outage: its buyer hears of it once', async () => {
  const drive = await ordered();
  await withoutMail(
    drive,
    async () => {
      await absent(drive, 'CR01');
      await back(drive, 'CR01');
      await drive.order(A, { FB02: 2, CR01: 2 });
      await absent(drive, 'CR01');
    },
    '2026-04-07 10:30',
  );
  await drive.live('2026-04-07 12:30');
  const told = subjects(drive, A).filter((one) => one.includes('ne peut pas'));
  expect(told).toEqual(['Chèvrerie du Roc ne peut pas tout apporter : panier n° 1, 2,20 €']);
});
