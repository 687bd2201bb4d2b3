/** A step back that dies half way: its form stands again as its sale does (docs/rules.md S94). */
import { inThreads } from '../../../support/oneThread';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking } from '../../support/sums/money';

const words = (drive: Drive) => plain(drive.form().closedMessage);

test.each(['Form.setAcceptingResponses', 'Form.setCustomClosedFormMessage'])(
  'going back from « annulée » dies after %s: its form says again that the sale is called off',
  async (call) => {
    let drive = (await opened(asking)).copy();
    await drive.order(A, { FB02: 5 });
    await drive.close('2026-04-09 15:00');
    await drive.clock('2026-04-09 15:20');
    await ask(drive, 'callOff', { seen: 1 });
    expect(words(drive)).toContain('est annulée');
    await drive.clock('2026-04-09 15:30');
    // The run is really ended there.
    drive = drive.saved(inThreads)();
    const act = { from: 'sidebar' as const, args: ['restoreState', '{}'] };
    const { calls } = await drive.copy().world.run('callCommand', act);
    const nth = calls.findIndex(({ service, method }) => `${service}.${method}` === call) + 1;
    const fault = { call: nth, when: 'after' as const };
    const { killed } = await drive.world.run('callCommand', { ...act, fault });
    expect(killed).toBe(true);
    drive = drive.copy();
    await drive.live('2026-04-10 12:00');
    await drive.check();
    expect(drive.table('Ventes', 'État')).toEqual([['annulée']]);
    expect(drive.form().accepting).toBe(false);
    expect(words(drive)).toContain('est annulée');
  },
);
