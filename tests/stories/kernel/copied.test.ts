/** A copy of a running drive: its tabs and its people, without the memory of the original. */
import { Drive } from '../support/drive';
import { opened } from '../support/market';
import { A, ask, B } from '../support/sums/money';

async function copied(): Promise<Drive> {
  const drive = await opened();
  await drive.order(A, { FB02: 1 });
  await drive.clock('2026-04-08 09:00');
  drive.world.triggersFire = false;
  await drive.order(B, { CR01: 2 });
  const text = JSON.parse(drive.text());
  const { properties } = text.world.data;
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
    expect(alerts.map(({ prompt }) => prompt).join()).toContain('la copie d’un drive en marche');
  }
  for (const command of ['closeCycle', 'callOff', 'sendMails'])
    expect([command, await ask(drive, command, {})]).toEqual([command, 'notInstalled']);
  expect(drive.mails()).toHaveLength(mails);
  expect(drive.changedSince(before)).toEqual([]);
});

test('set up, it goes on as any drive', async () => {
  const drive = await copied();
  await drive.press('install');
  await drive.press('readAnswers');
  expect(drive.table('Commandes', 'Adresse e-mail')).toEqual([[A], [B]]);
});
