/** What Google refuses outside the sheet: told with a way out, tried again, and nothing stops for it. */

import type { Fault } from '../../../local/standin/runtime/host/execution';
import { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, fill, opened, ROC } from '../support/market';

const LOU = 'lou@exemple.fr';
const error = { message: 'Erreur de service : Feuilles de calcul' };
const failing = (call: string, when: Fault['when'] = 'before'): Fault => ({ call, when, error });

/** A sale with an order in it, at the hour at which orders close; another coordinator beside. */
async function closing(): Promise<Drive> {
  const drive = await opened();
  drive.book.editors.push('lea@exemple.fr');
  await drive.order(LOU, { FB01: 2, CR01: 1 });
  await drive.clock('2026-04-09 22:00');
  drive.bearsFaults = true;
  return drive;
}

const close = (drive: Drive, call: string, when?: Fault['when']) =>
  drive.world.run('closeCycle', { from: 'menu', fault: failing(call, when) });

async function hour(drive: Drive, fault?: Fault): Promise<number> {
  await drive.clock(
    new Date(drive.world.now() + 7_200_000 + 3_600_000)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' '),
  );
  const run = await drive.world.run('everyHour', { from: 'trigger', ...(fault ? { fault } : {}) });
  return run.calls.filter(({ service, method }) => `${service}.${method}` === fault?.call).length;
}

const state = (drive: Drive) => drive.rows('Ventes').at(-1)?.État;
const told = (drive: Drive) => drive.toFix().join('\n');
const hasFile = (drive: Drive, to: string) =>
  (drive.mails(to).at(-1)?.attachments ?? []).length > 0;

describe('a sale closes all the same when Google refuses', () => {
  test('to make the producers’ files: orders go with a file, and the files are made by the hour', async () => {
    const drive = await closing();
    await close(drive, 'SpreadsheetApp.create');
    expect(state(drive)).toBe('commandes closes');
    expect(told(drive)).toContain('À réessayer : feuille de Ferme du Bez');
    expect([hasFile(drive, BEZ), hasFile(drive, ROC)]).toEqual([true, true]);
    await hour(drive);
    expect(told(drive)).toBe('');
    const files = drive.rows('Producteurs').map((row) => drive.fileAt(row['Feuille partagée']));
    expect(files.map((file) => file?.viewers)).toEqual([[BEZ], [ROC]]);
    expect(files.map((file) => file?.editors)).toEqual([['lea@exemple.fr'], ['lea@exemple.fr']]);
  });

  test.each(['Spreadsheet.addEditor', 'Spreadsheet.getEditors', 'Spreadsheet.addViewer'])(
    'a share (%s): no file is made twice, and it is shared later',
    async (call) => {
      const drive = await closing();
      await close(drive, call);
      expect(state(drive)).toBe('commandes closes');
      expect(told(drive)).toMatch(
        /partage (de la feuille|d’un classeur \(archive, feuille d’un producteur\)) avec /,
      );
      const made = drive.world.spreadsheets.size;
      for (let passed = 0; passed < 3; passed++) await hour(drive);
      expect(drive.world.spreadsheets.size).toBe(made);
      expect(told(drive)).toBe('');
      const file = drive.fileAt(drive.rows('Producteurs')[0]?.['Feuille partagée']);
      expect([file?.viewers, file?.editors]).toEqual([[BEZ], ['lea@exemple.fr']]);
    },
  );

  test('to open a file that somebody threw away: another one takes its place', async () => {
    const drive = await closing();
    await hour(drive);
    const link = String(drive.rows('Producteurs')[0]?.['Feuille partagée']);
    drive.world.spreadsheets.delete(drive.fileAt(link)?.id ?? '');
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': 'autre@exemple.fr' });
    await drive.order('max@exemple.fr', { FB01: 1 }, { late: true });
    await drive.press('closeCycle');
    await hour(drive);
    await hour(drive);
    const now = drive.rows('Producteurs')[0]?.['Feuille partagée'];
    expect(String(now)).not.toBe(link);
    expect(drive.fileAt(now)?.viewers).toEqual(['autre@exemple.fr']);
  });

  test('to close the form: it is closed by the hour', async () => {
    const drive = await closing();
    await close(drive, 'Form.setAcceptingResponses');
    expect([state(drive), drive.form().accepting]).toEqual(['commandes closes', true]);
    expect(told(drive)).toContain('À réessayer : formulaire de la vente 1');
    await hour(drive, failing('Form.setAcceptingResponses'));
    expect(drive.form().accepting).toBe(true);
    await hour(drive);
    expect([drive.form().accepting, told(drive)]).toEqual([false, '']);
  });
});

test('an address without a Google account is asked for once a run', async () => {
  const drive = Drive.at('2026-04-07 07:45', { withoutGoogleAccount: [ROC] });
  await drive.install();
  fill(drive);
  await drive.open('2026-04-07 08:00');
  await drive.order(LOU, { CR01: 1 });
  let asked = 0;
  drive.world.onCall(({ method, arguments: given }) => {
    if (method === 'addViewer' && given[0] === ROC) asked += 1;
  });
  await drive.live('2026-04-08 08:30');
  // Each time twice, since an error may pass.
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(2 * 25);
});

test('forms of past sales lead to the new one, as soon as Google lets them', async () => {
  const drive = await opened();
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 13:30');
  await drive.clock('2026-04-14 08:00');
  drive.bearsFaults = true;
  const past = drive.form(1);
  const { calls } = await drive.copy().world.run('openCycle', { from: 'menu' });
  const ways = calls.flatMap(({ method }, at) =>
    method === 'setCustomClosedFormMessage' ? [at + 1] : [],
  );
  await drive.world.run('openCycle', {
    from: 'menu',
    fault: { call: ways.at(-1) ?? 0, when: 'before', error },
  });
  await hour(drive);
  expect(past.closedMessage).toContain(drive.rows('Ventes').at(-1)?.Formulaire);
  expect(drive.form().accepting).toBe(true);
});

describe('mails that Google does not take', () => {
  const reminders = (drive: Drive) =>
    drive.rows('Rappels').flatMap(({ Type, État }) => (Type === 'rappel-retrait' ? [État] : []));

  const friday = maker('sale/refusals friday', async () => {
    const drive = await closing();
    await drive.press('closeCycle');
    await drive.clock('2026-04-10 17:30');
    return drive;
  });

  test('may have gone where the quota counts them, and are not sent again', async () => {
    const drive = await friday();
    await hour(drive, failing('MailApp.sendEmail', 'after'));
    expect(reminders(drive)).toEqual(['peut-être parti']);
    await hour(drive);
    expect(drive.mails(LOU).filter(({ subject }) => subject.startsWith('Retrait'))).toHaveLength(1);
  });

  test('leave later where their name cannot be noted', async () => {
    const drive = await friday();
    await hour(drive, failing('Properties.setProperty'));
    await hour(drive);
    expect(reminders(drive)).toEqual(['envoyé']);
    expect(drive.mails(LOU).filter(({ subject }) => subject.startsWith('Retrait'))).toHaveLength(1);
  });
});
