/** A question that somebody deleted in the form, with its column still in the tab (docs/rules.md O45). */

import { remake } from '../../sale/support/former';
import { hours, toldIn } from '../../sale/support/refused';
import { held } from '../../support/buyers';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';

const served = (drive: Drive) =>
  held(drive).flatMap(([, , ref, , many]) => (many ? [[ref, many]] : []));

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

describe('whoever changes an order by a form that cannot ask for all of it', () => {
  test('keeps what it cannot ask for, each time, and the question is named', async () => {
    const drive = await ordered();
    withoutQuestion(drive, /^Salade/);
    for (const crottins of [2, 3]) {
      await drive.order(A, { CR01: crottins });
      expect(served(drive)).toEqual([
        ['FB02', 2],
        ['CR01', crottins],
      ]);
      expect(plain(drive.lastMail(A))).not.toContain('n’y est plus');
      expect(plain(drive.lastMail(A))).toContain('Salade');
    }
    await hours(drive, 1);
    expect(told(drive)).toContain(GONE);
    const { problems } = await ask<{ problems: { text: string }[] }>(drive, 'status');
    expect(plain(JSON.stringify(problems))).toContain(GONE);
    await drive.close();
    expect(await drive.failing()).toEqual([]);
  });

  test('cancels by an empty answer, unless nothing of it can be asked for', async () => {
    const drive = await ordered();
    await drive.order(B, { FB02: 1 });
    withoutQuestion(drive, /^Salade/);
    await drive.order(A, {});
    await drive.order(B, {});
    expect(served(drive)).toEqual([['FB02', 1]]);
    expect(drive.mails(A).at(-1)?.subject).toContain('annulée');
    expect(drive.mails(B).at(-1)?.subject).not.toContain('annulée');
  });

  test('gives up what it does ask for, as before', async () => {
    const drive = await ordered();
    withoutQuestion(drive, /^Salade/);
    await drive.order(A, { CR02: 1 });
    expect(served(drive)).toEqual([
      ['FB02', 2],
      ['CR02', 1],
    ]);
  });

  test('keeps it too where the answer is read as orders close', async () => {
    const drive = await ordered();
    withoutQuestion(drive, /^Salade/);
    drive.world.triggersFire = false;
    await drive.order(A, { CR01: 2 });
    drive.world.triggersFire = true;
    await drive.close();
    expect(served(drive)).toEqual([
      ['FB02', 2],
      ['CR01', 2],
    ]);
  });

  test('gives it up by the form that is made anew', async () => {
    const drive = await ordered();
    withoutQuestion(drive, /^Salade/);
    await drive.order(A, { CR01: 2 });
    await remake(drive);
    await hours(drive, 1);
    expect(told(drive)).toBe('');
    await drive.order(A, { CR01: 2 });
    expect(served(drive)).toEqual([['CR01', 2]]);
  });
});

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

test('an answer without what every form demands is a sign', async () => {
  const drive = await ordered();
  withoutQuestion(drive, /^Prénom/);
  await drive.order(B, { CR01: 1 });
  await hours(drive, 1);
  expect(told(drive)).toContain('Le formulaire n’a plus ces questions : Prénom et nom.');
});
