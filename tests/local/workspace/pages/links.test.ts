import { localPath } from '../../../../local/workspace/pages/links';
import { opened } from '../../../stories/support/market';

test.each([
  ['/forms/d/e/PUBLIC/viewform', ''],
  ['/forms/d/ID/viewform?usp=pp_url&entry.1=2', '?usp=pp_url&entry.1=2'],
  ['/forms/u/0/d/e/PUBLIC/viewform', ''],
  ['/u/0/forms/d/e/PUBLIC/viewform?usp=pp_url', '?usp=pp_url'],
  ['/u/1/forms/d/ID/viewform', ''],
])('%s leads to the form of this machine', async (path, query) => {
  const { world } = await opened();
  const [form] = world.forms.values();
  const { id = '', publicId = '' } = form ?? {};
  const link = `https://docs.google.com${path.replace('PUBLIC', publicId).replace('ID', id)}`;
  expect(localPath(world, link)).toBe(`/formulaires/${id}${query}`);
});

test.each([
  '/spreadsheets/u/0/d/ID/edit',
  '/u/0/spreadsheets/d/ID/edit#gid=0',
  '/spreadsheets/d/ID',
])('%s leads to the spreadsheet of this machine', async (path) => {
  const { world, book } = await opened();
  const link = `https://docs.google.com${path.replace('ID', book.id)}`;
  expect(localPath(world, link, '/chez/anne')).toBe(`/chez/anne/?classeur=${book.id}`);
});

test('what is elsewhere leads nowhere', async () => {
  const { world } = await opened();
  expect(localPath(world, 'https://docs.google.com/forms/u/0/d/e/autre/viewform')).toBeUndefined();
});
