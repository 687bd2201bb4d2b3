/** A window of the browser goes from test to test: whoever has it next must not tell. */
import { openedAsMade } from '../../stories/support/market';
import { Site } from './support/site';
import { Workbook } from './support/workbook';

test('a window that was given back knows nothing of before, and its faults are heard', async () => {
  const drive = await openedAsMade();
  const site = await Site.start();
  await site.serve(drive.world);
  const open = () => Workbook.open(site, drive.world.spreadsheet.owner);
  const { page } = await open();
  await page.evaluate(() => {
    localStorage.setItem('mark', 'before');
    sessionStorage.setItem('mark', 'before');
  });
  expect(await site.takeFaults()).toEqual([]);

  const next = await open();
  expect(next.page).toBe(page);
  expect(
    await page.evaluate(() => [localStorage.getItem('mark'), sessionStorage.getItem('mark')]),
  ).toEqual([null, null]);
  const failed = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('after');
    });
  });
  await failed;
  expect(await site.takeFaults()).toEqual(['Error: after']);
  await site.stop();
});
