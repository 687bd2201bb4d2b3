/** Questions that stand twice, answers that were sent twice, times that are lost (docs/rules.md O28). */
import { followQuestions } from '../../../../local/standin/forms/store/linkedTab';
import type { Drive } from '../../support/drive';
import { openedAsMade } from '../../support/market';
import { plain } from '../../support/plain';
import { BRUNO, linesOf, place, TAB, WHOLE } from './formTab';

/** Deleted in the form by mistake and made again: Google gives it a column of its own */
test('a question that was made again counts once its former column has another title', async () => {
  const drive = await openedAsMade();
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  const { items, destination } = drive.form();
  const at = items.findIndex(({ title }) => /Salade/.test(title));
  const [former] = items.splice(at, 1);
  if (!former || !destination) throw new RangeError('no question');
  items.splice(at, 0, { ...structuredClone(former), id: former.id + 7 });
  followQuestions(drive.form(), destination, drive.book);
  const titled = (about: RegExp) => items.find(({ title }) => about.test(plain(title)));
  const answer = (about: RegExp, text: number | string): Record<string, string> => {
    const { title = '', choices = [] } = titled(about) ?? {};
    return { [title]: typeof text === 'number' ? (choices[text - 1] ?? '') : text };
  };
  await drive.world.submit(drive.form().id, {
    answers: {
      ...{
        ...answer(/mail/, BRUNO),
        ...answer(/nom/, 'Bruno'),
        ...answer(/phone/, '06 39 98 00 00'),
      },
      ...{ ...answer(/Salade/, 3), ...answer(/Tomme/, 1) },
    },
  });
  await drive.hourlyRun();
  expect(linesOf(drive)).toEqual(WHOLE.slice(0, 2));
  expect(plain(drive.toFix().join('\n'))).toContain('Plusieurs colonnes ont le titre');
  drive.type(TAB, 0, place(drive, /Salade/), 'Ancienne salade');
  await drive.hourlyRun();
  expect([linesOf(drive), drive.toFix()]).toEqual([WHOLE, []]);
});

/** Where the time is lost, what stands in Commandes is no answer to be taken */
test.each([
  ['deleted', (drive: Drive) => drive.sheet(TAB).deleteColumns(0, 1)],
  [
    'renamed, beside days of one’s own',
    (drive: Drive) => {
      drive.type(TAB, 0, 0, 'Quand');
      drive.sheet(TAB).insertColumns(0, 1);
      drive.type(TAB, 0, 0, 'Rappelé le');
      for (const row of [1, 2]) drive.type(TAB, row, 0, '08/04/2026');
    },
  ],
])('the time %s: answers that were taken are not named', async (_, act) => {
  const drive = await openedAsMade();
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  await drive.clock('2026-04-07 09:00');
  await drive.order('denis@exemple.fr', { FB02: 1 });
  await drive.clock('2026-04-07 10:00');
  act(drive);
  await drive.hourlyRun();
  expect(drive.toFix().filter((line) => !line.includes('« Horodateur »'))).toEqual([]);
  expect(drive.rows('Commandes').map((row) => row.État)).toEqual(Array(2).fill('prise en compte'));
});
