/** A year and more in which Google refuses the same things at each sale: what is remembered of it stays small. */
import { refused } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { prepared } from '../../support/market';
import { states } from '../support/refused';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const MOST = 9_000;

const SHARES = ['Form.addEditor', 'Form.getEditors'];
const WORDS = ['Form.setTitle', 'Form.setCustomClosedFormMessage', 'Form.setConfirmationMessage'];

const CASES: readonly (readonly [what: string, sales: number, calls: readonly string[]])[] = [
  ['shares', 24, SHARES],
  ['shares, words and closing', 60, [...SHARES, ...WORDS, 'closing']],
];

function leftOf(drive: Drive): string {
  const [properties = {}] = Object.values(drive.world.toJSON().data.properties);
  return (properties as Record<string, string>).left ?? '';
}

test.each(CASES)(
  'Google refuses %s for %i sales: each opens and closes, and what is remembered stays small',
  async (_, sales, calls) => {
    const drive = (await prepared()).copy();
    drive.bearsFaults = true;
    drive.world.triggersFire = false;
    for (const who of ['lea', 'paul', 'zoe'])
      drive.book.editors.push(`${who}@asso-du-drive.example.fr`);
    const no = (name: string, args: readonly unknown[]): boolean =>
      calls.includes(name) ||
      (calls.includes('closing') && name === 'Form.setAcceptingResponses' && args[0] === false);
    await refused(no, async () => {
      for (let sale = 0; sale < sales; sale++) {
        const at = paris('2026-04-07 10:00') + sale * WEEK;
        await drive.world.advanceTo(at);
        await drive.press('openCycle');
        expect([sale, states(drive).at(-1)]).toEqual([sale, 'commandes ouvertes']);
        await drive.world.advanceTo(at + 60 * HOUR);
        await drive.press('closeCycle');
        expect([sale, states(drive).at(-1)]).toEqual([sale, 'commandes closes']);
        await drive.world.advanceTo(at + 110 * HOUR);
        await drive.hourlyRun();
        const left = leftOf(drive);
        expect(Buffer.byteLength(left)).toBeLessThan(MOST);
        if (sale > 20) drive.trim();
      }
    });
  },
  300_000,
);
