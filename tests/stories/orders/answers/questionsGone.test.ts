/** A question that somebody deleted in the form, with its column still in the tab (docs/rules.md O45). */

import { hours, toldIn } from '../../sale/support/refused';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask } from '../../support/sums/money';

/** Takes the questions out, and gives what puts them back as they were, as Google Forms' undo does. */
function withoutQuestion(drive: Drive, title: RegExp): () => void {
  const { items } = drive.form();
  drive.form().items = items.filter((one) => !title.test(plain(one.title)));
  return () => {
    drive.form().items = items;
  };
}

/** Anne has two salads and a crottin. */
async function ordered(): Promise<Drive> {
  const drive = (await opened()).copy();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 1 });
  return drive;
}

const GONE = 'Le formulaire n’a plus ces questions : Salade – 1,10 €.';
const told = (drive: Drive): string => plain(toldIn(drive));

describe('« Vérifier le classeur » looks for the questions', () => {
  test.each([
    [/^Salade/, 'Salade – 1,10 €'],
    [/^Prénom/, 'Prénom et nom'],
    [/^Téléphone/, 'Téléphone'],
    [/mail/, 'Adresse e-mail'],
  ])('%s, and names it until it is back', async (title, name) => {
    const drive = await ordered();
    const undo = withoutQuestion(drive, title);
    await drive.check();
    expect(told(drive)).toContain(`Le formulaire n’a plus ces questions : ${name}.`);
    await hours(drive, 2);
    expect(told(drive)).toContain(name);
    undo();
    await hours(drive, 1);
    expect(told(drive)).toBe('');
  });

  test('not of what is no longer sold, nor of one that was made again under its title', async () => {
    const drive = await ordered();
    const former = drive.form().items.find(({ title }) => /Salade/.test(title));
    const undo = withoutQuestion(drive, /^Salade/);
    if (former) drive.form().items.push({ ...former, id: 987_654, entryId: 876_543 });
    await drive.check();
    expect(told(drive)).not.toContain('questions');
    undo();
    await ask(drive, 'changeStock', { ref: 'FB02', stock: 0 });
    withoutQuestion(drive, /^Salade/);
    await drive.check();
    expect(told(drive)).not.toContain('questions');
  });
});

test('a run that has something to say under it finds out, and asks for nothing more', async () => {
  const drive = await ordered();
  withoutQuestion(drive, /^Salade/);
  await ask(drive, 'changeStock', { ref: 'FB02', stock: 5 });
  await hours(drive, 1);
  expect(told(drive)).toContain(GONE);
});
