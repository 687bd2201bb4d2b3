/** Questions that stand twice, answers that were sent twice, times that are lost (docs/rules.md O38). */
import { followQuestions } from '../../../../local/standin/forms/store/linkedTab';
import type { Drive } from '../../support/drive';
import { openedAsMade } from '../../support/market';
import { plain } from '../../support/plain';
import { BRUNO, header, linesOf, place, putIn, right, TAB, WHOLE } from './formTab';

/** Deleted in the form by mistake and made again: Google gives it a column of its own */
test.each([true, false])(
  'a question that was made again is read in its new column; the columns known before: %s',
  async (known) => {
    const drive = await openedAsMade();
    if (known) await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
    const { items, destination } = drive.form();
    const at = items.findIndex(({ title }) => /Salade/.test(title));
    const [former] = items.splice(at, 1);
    if (!former || !destination) throw new RangeError('no question');
    items.splice(at, 0, { ...structuredClone(former), id: former.id + 7 });
    followQuestions(drive.form(), destination, drive.book);
    const title = (about: RegExp) => items.find((one) => about.test(plain(one.title)))?.title ?? '';
    const choose = (about: RegExp, nth: number) => ({
      [title(about)]: items.find((one) => about.test(one.title))?.choices[nth] ?? '',
    });
    await drive.world.submit(drive.form().id, {
      answers: {
        ...{ [title(/mail/)]: BRUNO, [title(/nom/)]: 'Bruno', [title(/phone/)]: '06 39 98 00 00' },
        ...choose(/Salade/, 2),
        ...choose(/Tomme/, 0),
      },
    });
    await drive.hourlyRun();
    const bruno = known ? WHOLE.slice(2) : WHOLE.slice(2).map(([, ...rest]) => [1, ...rest]);
    expect(linesOf(drive)).toEqual([...(known ? WHOLE.slice(0, 2) : []), ...bruno]);
    expect(drive.toFix()).toEqual([]);
  },
);

test('a column of one’s own titled as a question and filled in: what the form was sent counts', async () => {
  const drive = await openedAsMade();
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  putIn(drive, right(drive), header(drive)[place(drive, /Salade/)] ?? '', '7');
  drive.world.triggersFire = false;
  await drive.order(BRUNO, { FB02: 3, CR02: 1 });
  drive.type(TAB, 2, right(drive) - 1, '9');
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
  expect(drive.toFix()).toEqual([]);
  expect(drive.rows('Commandes').map((row) => row.État)).toEqual(Array(2).fill('prise en compte'));
});
