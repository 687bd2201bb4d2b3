/** What a form was made without is tried again until it has it, or orders close. */
import { refused } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { prepared } from '../../support/market';
import { hours, refusing, toldIn } from '../support/refused';

async function openedWithout(call: string, settings?: Readonly<Record<string, string>>) {
  const drive = await prepared(settings);
  drive.bearsFaults = true;
  await drive.clock('2026-04-07 08:00');
  await drive.world.run('openCycle', { from: 'menu', fault: refusing(call) });
  return drive;
}

const titles = (drive: Drive) => drive.form().items.map(({ type, title }) => `${type} ${title}`);
const stands = (drive: Drive) => {
  const { items, confirmationMessage, closedMessage, description, respondAgainLink } = drive.form();
  return {
    items: items.map(({ type, title, help, required, rule }) => ({
      type,
      title,
      help,
      required,
      rule,
    })),
    ...{ confirmationMessage, closedMessage, description, respondAgainLink },
  };
};

test.each([
  ['ListItem.setHelpText', 'précisions'],
  ['TextItem.setHelpText', 'précisions'],
  ['TextItem.setRequired', 'obligatoires'],
  ['TextItem.setValidation', 'adresse e-mail'],
  ['FormApp.createTextValidation', 'adresse e-mail'],
  ['Form.addSectionHeaderItem', 'titres'],
  ['SectionHeaderItem.setTitle', 'titres'],
  ['Form.setConfirmationMessage', 'reçue'],
  ['Form.setCustomClosedFormMessage', 'mots'],
  ['Form.setShowLinkToRespondAgain', 'réglages'],
])('without %s: it is tried again, and the task goes once it is there', async (call, missing) => {
  const drive = await openedWithout(call);
  await hours(drive, 1, call);
  expect(toldIn(drive)).toContain(missing);
  await hours(drive, 3);
  expect(toldIn(drive)).toBe('');
  const whole = await openedWithout('Form.none');
  expect(titles(drive)).toEqual(titles(whole));
  expect(stands(drive)).toEqual(stands(whole));
});

test('a sign-in that the domain asks for is told until it is switched off', async () => {
  const drive = await openedWithout('Form.getItems');
  for (const form of drive.world.forms.values()) form.requiresLogin = true;
  await hours(drive, 1);
  expect(toldIn(drive)).toContain('une connexion est demandée');
  drive.form().requiresLogin = false;
  await hours(drive, 2);
  expect(toldIn(drive)).toBe('');
});

test('what is refused for good is asked for ever more rarely, in few calls', async () => {
  const call = 'ListItem.setHelpText';
  const drive = await openedWithout(call);
  const asked: number[] = [];
  drive.world.onRun((_, { calls }) => {
    asked.push(calls.filter(({ service, method }) => `${service}.${method}` === call).length);
  });
  await refused([call], () => hours(drive, 8));
  expect(asked).toEqual([2, 0, 2, 0, 0, 0, 2, 0]);
  expect(toldIn(drive)).toContain('précisions');
});

test('a check that somebody put on the address: told before that it is replaced, once, then left alone', async () => {
  const rule = (drive: Drive) => drive.form().items.find(({ title }) => /mail/i.test(title))?.rule;
  const put = (drive: Drive, other: object) =>
    Object.assign(drive.form().items.find(({ title }) => /mail/i.test(title)) ?? {}, {
      rule: other,
    });
  const ours = rule(await openedWithout('Form.none'));
  // It goes on lacking something else, which is tried all the while.
  await refused(['ListItem.setHelpText'], async () => {
    const drive = await openedWithout('TextItem.setValidation');
    await hours(drive, 1, 'TextItem.setValidation');
    expect(toldIn(drive)).toContain('remplace donc celle que vous y auriez mise, une fois');
    put(drive, { kind: 'theirs' });
    await hours(drive, 3);
    expect(rule(drive)).toEqual(ours);
    expect(toldIn(drive)).not.toContain('vérification');
    put(drive, { kind: 'theirs again' });
    await hours(drive, 20);
    expect(rule(drive)).toEqual({ kind: 'theirs again' });
    expect(toldIn(drive)).toContain('précisions');
  });
});
