import { isAbout, isMail, isRead, isWrite, weightOf } from './support/counts';
import { generated } from './support/generated';
import { type Execution, OpenDrive } from './support/openDrive';
import { sample } from './support/run';

const tally = ({ calls }: Execution) => ({
  reads: calls.filter(isRead).length,
  writes: calls.filter(isWrite).length,
  mails: calls.filter(isMail).length,
  calls: calls.length,
});

describe('one answer', () => {
  test('costs two reads, two writes and a mail, in at most 25 calls, whatever it sells out', async () => {
    const drive = await OpenDrive.of(sample);
    const woken = await drive.ordersArrive(38);
    expect(woken).toHaveLength(38);
    for (const execution of woken) {
      const { reads, writes, mails, calls } = tally(execution);
      expect({ reads, writes, mails }).toEqual({ reads: 2, writes: 2, mails: 1 });
      expect(calls).toBeLessThanOrEqual(25);
    }
    const changes = woken.filter(({ calls }) => calls.some(({ service }) => service === 'FormApp'));
    expect(changes.length).toBeGreaterThan(3);
  });

  test('that sells out four products at once keeps to 25 calls; the form follows at the next ones', async () => {
    const data = generated({ orders: 5, products: 20, stock: 1, same: true });
    const drive = await OpenDrive.of(data);
    const woken = await drive.ordersArrive(5);
    expect(woken.map((execution) => tally(execution).calls)).toEqual([24, 24, 24, 24, 19]);
    expect(drive.soldOut()).toHaveLength(4);
  });
});

/** A sale of so many orders and products, of which the last order wakes the script before it is closed. */
async function sale(orders: number, products: number) {
  const drive = await OpenDrive.of(generated({ orders, products }));
  const [last] = await drive.ordersArrive(1);
  expect(last && tally(last)).toMatchObject({ reads: 2, writes: 2, mails: 1 });
  return { weight: weightOf(last?.calls ?? []), drive };
}

/** What the script asks once whoever closes has agreed, until it writes to people. */
async function closing(drive: OpenDrive) {
  const { calls } = await drive.close();
  const agreed = calls.findIndex(({ service }) => service === 'Ui') + 1;
  const mailing = calls.findIndex(isMail);
  const between = calls.slice(agreed, mailing < 0 ? undefined : mailing);
  const own = between.filter(isAbout(drive.world.spreadsheet.id));
  const others = between.filter((call) => isWrite(call) && !own.includes(call));
  return {
    reads: own.filter(isRead).length,
    writes: own.filter(isWrite).length,
    producers: others.length,
  };
}

describe('sales of many sizes', () => {
  let few: Awaited<ReturnType<typeof sale>>;
  let manyBuyers: Awaited<ReturnType<typeof sale>>;
  beforeAll(async () => {
    few = await sale(64, 60);
    manyBuyers = await sale(640, 60);
  });

  test('an answer touches what grows with buyers and with products; with both the tab of the form alone', async () => {
    const manyProducts = await sale(64, 300);
    const both = await sale(640, 300);
    // Each answer has a cell a product, most of them empty: two signs. Of no other tab is so much read.
    const empty = 2.1 * (640 - 64) * (300 - 60);
    const together = both.weight - manyBuyers.weight - manyProducts.weight + few.weight;
    expect(Math.abs(together)).toBeLessThan(empty + 0.1 * (both.weight - few.weight));
  });

  test('closing costs two reads and one write after the question, as many at 640 orders as at 64', async () => {
    const small = await closing(few.drive);
    expect(small).toEqual({ reads: 2, writes: 1, producers: 8 });
    expect(await closing(manyBuyers.drive)).toEqual(small);
  });
});

describe('the panel', () => {
  let drive: OpenDrive;
  beforeAll(async () => {
    drive = await OpenDrive.of(sample);
    await drive.ordersArrive(1);
  });

  test.each(['status', 'draftOpening', 'draftClosing'])(
    '%s takes two reads and writes nothing',
    async (name) => {
      const args = [name, '{}'];
      const { calls } = await drive.world.run('callCommand', { from: 'sidebar', args });

      expect(calls.filter(isRead).length).toBeLessThanOrEqual(2);
      expect(calls.filter(isWrite)).toEqual([]);
    },
  );
});

/** The first hourly run that has nothing to write. */
async function quietHour({ world }: OpenDrive) {
  for (let hour = 0; hour < 12; hour++) {
    const { calls } = await world.run('everyHour', { from: 'trigger' });
    const own = calls.filter(isAbout(world.spreadsheet.id));
    if (!own.some(isWrite)) return { reads: own.filter(isRead), weight: weightOf(calls) };
  }
  throw new Error('Every hour writes');
}

test('an hour in which nothing happens reads once, whatever is looked at (docs/rules.md S104)', async () => {
  const drive = await OpenDrive.of(sample);
  await drive.ordersArrive(3);
  const open = await quietHour(drive);
  await drive.close();
  const closed = await quietHour(drive);
  for (const { reads, weight } of [open, closed]) {
    expect(reads.filter(({ method }) => method === 'getByDataFilter')).toHaveLength(1);
    expect(reads.length).toBeLessThanOrEqual(3);
    expect(weight).toBeLessThan(1_000_000);
  }
});
