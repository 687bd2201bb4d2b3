/** A page that waits for a long action can ask how far it is. */
import type { Drive } from '../support/drive';
import { opened, prepared } from '../support/market';

async function progress(drive: Drive): Promise<unknown> {
  const { value } = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: ['progress', '{}'],
  });
  return (JSON.parse(String(value)) as { value: unknown }).value;
}

test('an opening that is under way says how much of the form stands', async () => {
  const drive = await prepared();
  await drive.clock('2026-04-07 08:00');
  const whole = await drive.copy().press('openCycle');
  const calls = whole.calls.map(({ service, method }) => `${service}.${method}`);
  const link = calls.indexOf('Form.setDestination');
  await drive.press('openCycle', { fault: { call: link, when: 'before' } });

  expect(await progress(drive)).toMatchObject({ step: 'form', of: 12 });
});

test('nothing is left of it when the action is done', async () => {
  expect(await progress(await opened())).toBeNull();
});

test('a short action spends no call on it', async () => {
  const drive = await opened();
  const { calls } = await drive.read();

  expect(calls.filter(({ service }) => service.startsWith('Cache'))).toEqual([]);
});
