/** Requests by link, and the form that they come by, whatever call an execution dies at. */
import { everyDeath, press } from '../support/deaths';
import { follow, stopLink } from '../support/requests';
import { withSubscribers } from '../support/subscribers';

describe('an execution that dies at any of its calls', () => {
  jest.setTimeout(400_000);

  test('of an opening that makes the form « Demandes »', async () => {
    const drive = await withSubscribers(2);
    await drive.clock('2026-04-07 08:00');
    expect(await everyDeath(drive, press('openCycle'))).toEqual([]);
  });

  test('of the reading of requests', async () => {
    const drive = await withSubscribers(3);
    await drive.open('2026-04-07 08:00');
    drive.world.triggersFire = false;
    const [lou, max] = drive.mails();
    if (!lou || !max) throw new RangeError('Nobody was told of the sale');
    await follow(drive, stopLink(lou));
    await drive.clock('2026-04-07 08:20');
    await follow(drive, stopLink(max), (answers) => {
      const [asked = '', code = ''] = Object.keys(answers);
      return { [asked]: 'autre chose', [code]: 'u1-faux' };
    });
    expect(await everyDeath(drive, { command: 'wakeOnSubmit', from: 'trigger' })).toEqual([]);
  });
});
