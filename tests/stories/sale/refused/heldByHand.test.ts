/** What people write into a form that was opened incomplete stays as they wrote it (rule S96). */
import type { Drive } from '../../support/drive';
import { prepared } from '../../support/market';
import { hours, refusing, toldIn } from '../support/refused';

async function openedWithout(call: string): Promise<Drive> {
  const drive = await prepared();
  drive.bearsFaults = true;
  await drive.clock('2026-04-07 08:00');
  await drive.world.run('openCycle', { from: 'menu', fault: refusing(call) });
  return drive;
}

const headings = (drive: Drive) =>
  drive.form().items.flatMap(({ type, title }) => (type === 'SECTION_HEADER' ? [title] : []));

test('what it says once an answer is received', async () => {
  const drive = await openedWithout('Form.setConfirmationMessage');
  drive.form().confirmationMessage = 'Merci ! Pensez à vos cabas.';
  await hours(drive, 3);
  expect(drive.form().confirmationMessage).toBe('Merci ! Pensez à vos cabas.');
  expect(toldIn(drive)).toBe('');
});

test('a question that they require', async () => {
  const drive = await openedWithout('TextItem.setRequired');
  const last = drive.form().items.find(({ type }) => type === 'PARAGRAPH_TEXT');
  if (!last) throw new RangeError('no word is asked for');
  Object.assign(last, { required: true });
  await hours(drive, 3);
  expect(last.required).toBe(true);
  expect(toldIn(drive)).toBe('');
});

test('a title that they gave to a section: no second one stands beside it', async () => {
  const drive = await openedWithout('SectionHeaderItem.setTitle');
  const untitled = drive
    .form()
    .items.find(({ type, title }) => type === 'SECTION_HEADER' && title === '');
  if (!untitled) throw new RangeError('no section stands without its title');
  const before = headings(await openedWithout('Form.none'));
  Object.assign(untitled, { title: 'À propos de vous' });
  await hours(drive, 3);
  expect(headings(drive)).toEqual(['À propos de vous', ...before.slice(1)]);
  expect(toldIn(drive)).toBe('');
});
