/** Others who coordinate cannot be let in: told with a way out that works, and forgotten once the sale is over. */
import { refused } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { opened, prepared } from '../../support/market';
import { ask } from '../../support/sums/money';
import { hours, toldIn } from '../support/refused';

const LEA = 'lea@exemple.fr';
const PAUL = 'paul@exemple.fr';
const NOT_SHARED = 'partage d’un formulaire avec qui coordonne';

async function withOthers(): Promise<Drive> {
  const drive = (await prepared()).copy();
  drive.bearsFaults = true;
  drive.book.editors.push(LEA, PAUL);
  return drive;
}

const byHand = (drive: Drive, who: string): void => {
  for (const { editors } of drive.world.forms.values()) editors.push(who);
};

test('whoever is let in by hand leaves the line within the hour, the last one takes it away', async () => {
  const drive = await withOthers();
  await refused(['Form.addEditor'], async () => {
    await drive.open('2026-04-07 08:00');
    await hours(drive, 6);
    expect(toldIn(drive)).toContain(`(${LEA}, ${PAUL})`);
    byHand(drive, 'Lea@Exemple.fr');
    await hours(drive, 1);
    expect(toldIn(drive)).not.toContain(LEA);
    expect(toldIn(drive)).toContain(`(${PAUL})`);
    byHand(drive, PAUL);
    await ask(drive, 'checkWorkbook');
    expect(toldIn(drive)).toBe('');
  });
});

test('where Google does not say who is in, it is told until the sale is over', async () => {
  const drive = await withOthers();
  await refused(['Form.addEditor', 'Form.getEditors'], async () => {
    await drive.open('2026-04-07 08:00');
    byHand(drive, LEA);
    await drive.close('2026-04-09 22:00');
    await hours(drive, 1);
    expect(toldIn(drive)).toContain(NOT_SHARED);
    await drive.live('2026-04-11 14:00');
    expect(toldIn(drive)).toBe('');
  });
});

test('where it does not say who coordinates, neither', async () => {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  drive.book.editors.push(LEA);
  await refused(['Spreadsheet.getEditors'], async () => {
    await drive.order('anne@exemple.fr', { FB02: 1 });
    await drive.close('2026-04-09 22:00');
    await hours(drive, 1);
    expect(toldIn(drive)).toContain('(?)');
    await drive.live('2026-04-12 14:00');
    expect(toldIn(drive)).not.toContain(NOT_SHARED);
  });
});

test('once Google lets them in they are, and nothing is told', async () => {
  const drive = await withOthers();
  await refused(['Form.addEditor'], () => drive.open('2026-04-07 08:00'));
  await hours(drive, 2);
  expect([drive.form().editors, toldIn(drive)]).toEqual([[LEA, PAUL], '']);
});

test('whoever left the spreadsheet meanwhile is let into nothing, and told of no more', async () => {
  const drive = await withOthers();
  await refused(['Form.addEditor'], async () => {
    await drive.open('2026-04-07 08:00');
    await hours(drive, 1);
    expect(toldIn(drive)).toContain(LEA);
    drive.book.editors.splice(drive.book.editors.indexOf(LEA), 1);
    await hours(drive, 1);
    expect(toldIn(drive)).not.toContain(LEA);
  });
  await hours(drive, 12);
  expect([drive.form().editors, toldIn(drive)]).toEqual([[PAUL], '']);
});

test('nor into producers’ files', async () => {
  const drive = await withOthers();
  await drive.open('2026-04-07 08:00');
  await drive.order('anne@exemple.fr', { FB02: 1 });
  await refused(['Spreadsheet.addEditor'], async () => {
    await drive.close('2026-04-09 22:00');
    await hours(drive, 1);
  });
  drive.book.editors.splice(drive.book.editors.indexOf(LEA), 1);
  await hours(drive, 30);
  const files = [...drive.world.spreadsheets.values()].filter(({ id }) => id !== drive.book.id);
  expect(files.map(({ editors, viewers }) => [editors, viewers])).toEqual([
    [[PAUL], ['bez@exemple.fr']],
  ]);
});
