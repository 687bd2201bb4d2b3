/**
 * A sending run that dies before or after any of its calls, and is then run again: nobody gets two,
 * nobody is left out, and « peut-être parti » stands where the drive cannot know, and only there.
 */
import { Deaths } from '../support/deaths';
import type { Drive } from '../support/drive';
import { opened } from '../support/market';

const BUYERS = ['lou@exemple.fr', 'max@exemple.fr', 'zoe@exemple.fr'];
const SEND = { from: 'sidebar' as const, args: ['sendMails', '{"kind":"pickupReminder"}'] };

let friday: Drive;

beforeAll(async () => {
  const drive = await opened();
  for (const [index, buyer] of BUYERS.entries()) {
    await drive.clock(`2026-04-07 08:${10 + index}`);
    await drive.order(buyer, { FB02: 1 });
  }
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-10 12:00');
  friday = drive.trim();
});

/** « who: state, mails » of every reminder. */
const reminders = (drive: Drive): string[] =>
  drive
    .rows('Rappels')
    .filter(({ Type }) => Type === 'rappel-retrait')
    .map(({ Destinataire, État }) => {
      const mails = drive.mails(String(Destinataire));
      return `${État}, ${mails.filter(({ subject }) => subject.startsWith('Retrait')).length}`;
    })
    .sort();

test('a sending run that dies at any of its calls', async () => {
  const undisturbed = friday.copy();
  await undisturbed.world.run('callCommand', SEND);
  expect(reminders(undisturbed)).toEqual(['envoyé, 1', 'envoyé, 1', 'envoyé, 1']);

  const deaths = await Deaths.of(friday, { command: 'callCommand', ...SEND });
  const at = (method: string) =>
    deaths.calls.flatMap((call, index) => (call.method === method ? [index] : []));
  const named = at('setProperty');
  const marked = at('batchUpdate').at(-1) ?? 0;
  expect(named).toHaveLength(3);
  const wrong: string[] = [];
  const verdicts = new Map<string, string[]>();
  for (const death of deaths.all) {
    if (!verdicts.has(death.state)) {
      const drive = deaths.after(death);
      await drive.world.run('callCommand', SEND);
      await drive.hourlyRun();
      verdicts.set(death.state, reminders(drive));
    }
    const { call, when } = death.fault;
    const isDone = (index: number) => index < call - 1 || (index === call - 1 && when === 'after');
    const found = verdicts.get(death.state) ?? [];
    const isUnknown = named.some(isDone) && !isDone(marked);
    const sent = found.filter((one) => one === 'envoyé, 1').length;
    const doubtful = found.filter((one) => /^peut-être parti, [01]$/.test(one)).length;
    if (sent !== (isUnknown ? 2 : 3) || doubtful !== (isUnknown ? 1 : 0))
      wrong.push(`${death.name}: ${found.join(' | ')}`);
  }
  expect(wrong).toEqual([]);
});
