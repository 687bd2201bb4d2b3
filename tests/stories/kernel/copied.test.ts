/** A copy of a running drive: its tabs and its people, without the memory of the original. */
import { Drive } from '../support/drive';
import { opened } from '../support/market';
import { A, ask, B } from '../support/sums/money';

/** What may have come of the form that was linked to the tab of its answers. */
type Form = 'as it was' | 'copied' | 'left behind';

async function copied(form: Form = 'as it was'): Promise<Drive> {
  const drive = await opened();
  await drive.order(A, { FB02: 1 });
  await drive.clock('2026-04-08 09:00');
  drive.world.triggersFire = false;
  await drive.order(B, { CR01: 2 });
  const text = JSON.parse(drive.text());
  const { properties } = text.world.data;
  for (const sheet of text.world.spreadsheets[0].sheets) {
    if (form === 'left behind') delete sheet.formUrl;
    if (form === 'copied' && sheet.formUrl)
      sheet.formUrl = sheet.formUrl.replace(/(?<=\/d\/)[\w-]+/, '1Copied');
  }
  for (const of of Object.keys(properties)) properties[of] = {};
  const copy = Drive.of(JSON.stringify(text))();
  copy.world.triggersFire = false;
  return copy;
}

test('it writes to nobody before it is set up as a drive of its own', async () => {
  const drive = await copied();
  const mails = drive.mails().length;
  const before = drive.snapshot();
  for (const command of ['readAnswers', 'closeCycle', 'checkWorkbook', 'settlePayouts']) {
    const { alerts } = await drive.world.run(command, { from: 'menu' });
    expect(alerts.map(({ prompt }) => prompt).join()).toContain('Si c’est une copie');
  }
  for (const command of ['closeCycle', 'callOff', 'sendMails'])
    expect([command, await ask(drive, command, {})]).toEqual([command, 'notInstalled']);
  expect(drive.mails()).toHaveLength(mails);
  expect(drive.changedSince(before)).toEqual([]);
});

test.each<Form>(['as it was', 'copied', 'left behind'])(
  'set up, it goes on as any drive, its form %s',
  async (form) => {
    const drive = await copied(form);
    await drive.press('install');
    await drive.press('readAnswers');
    expect(drive.table('Commandes', 'Adresse e-mail')).toEqual([[A], [B]]);
  },
);
