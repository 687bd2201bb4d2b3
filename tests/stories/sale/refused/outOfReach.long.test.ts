/** Forms that Google keeps out of the drive's reach, or gives back late: whoever can act hears of it. */
import { refused } from '../../../faults/support/refusals';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { closedBefore, openNext } from '../../support/starts/twoSales';
import { A, ask, B } from '../../support/sums/money';
import { ordered, orders, remake, sendTo } from '../support/former';
import { hours, states, toldIn } from '../support/refused';

const isClosing = (name: string, args: readonly unknown[]): boolean =>
  name === 'Form.setAcceptingResponses' && args[0] === false;
const STILL_OPEN = 'Un formulaire d’avant de la vente 1 prend encore des réponses';

describe('a former form that is somebody else’s (docs/rules.md S105)', () => {
  const former = async (work: (drive: Drive, id: string) => Promise<void>): Promise<Drive> => {
    const drive = await ordered();
    const { id } = drive.form();
    const isOthers = (name: string, [asked]: readonly unknown[]) =>
      name === 'FormApp.openById' && asked === id;
    await refused(isOthers, async () => {
      await remake(drive);
      await work(drive, id);
    });
    return drive;
  };

  test('is told with its address once it is sent an answer, until it is closed', async () => {
    const drive = await former(async (now, id) => {
      await hours(now, 2);
      expect(toldIn(now)).toBe('');
      await sendTo(now, id, B);
      expect(orders(now)).toHaveLength(2);
      await hours(now, 1);
      expect(plain(toldIn(now))).toContain(STILL_OPEN);
      expect(toldIn(now)).toContain(`forms/d/${id}/edit`);
      await now.live('2026-04-12 10:00');
      expect(plain(toldIn(now))).toContain(STILL_OPEN);
    });
    await drive.live('2026-04-14 10:00');
    expect([toldIn(drive).includes(STILL_OPEN), drive.form(1).accepting]).toEqual([false, false]);
  });

  test('is told as well where that comes once another sale is on', async () => {
    await former(async (drive, id) => {
      await drive.live('2026-04-14 07:30');
      expect(plain(toldIn(drive))).not.toContain(STILL_OPEN);
      await drive.open('2026-04-14 08:00');
      await sendTo(drive, id, B);
      await drive.live('2026-04-15 20:00');
      expect(plain(toldIn(drive))).toContain(STILL_OPEN);
    });
  });
});

describe('an hour of closing typed into Ventes while Forms does not answer (docs/rules.md S94)', () => {
  const isForms = (name: string): boolean => /^Form(App)?\./.test(name);

  test.each(['2026-04-09 20:00', '2026-04-09 22:00'])(
    'at %s: counts, and the form follows',
    async (at) => {
      const drive = (await opened()).copy();
      drive.bearsFaults = true;
      await drive.order(A, { FB02: 2 });
      drive.world.triggersFire = false;
      await drive.clock(at);
      await refused(isForms, async () => {
        drive.correct('Ventes', { Vente: 1 }, { Fermeture: '10/04/2026 18:00' });
        await hours(drive, 3);
        expect(states(drive)).toEqual(['commandes ouvertes']);
      });
      await hours(drive, 4);
      expect([states(drive), drive.form().accepting, toldIn(drive)]).toEqual([
        ['commandes ouvertes'],
        true,
        '',
      ]);
      expect(drive.form().description).toContain('10 avril');
      drive.world.triggersFire = true;
      await drive.live('2026-04-10 19:30');
      expect([states(drive), drive.form().accepting]).toEqual([['commandes closes'], false]);
    },
  );
});

describe('a form that closes late says', () => {
  test.each([
    ['its closing', isClosing],
    ['its words', (name: string) => name === 'Form.setCustomClosedFormMessage'],
  ] as const)('that its sale is called off, where %s was refused', async (_, refuses) => {
    const drive = await ordered();
    await refused(refuses, async () => {
      await ask(drive, 'callOff', { seen: 1 });
      await hours(drive, 1);
    });
    await hours(drive, 12);
    expect([drive.form().accepting, toldIn(drive)]).toEqual([false, '']);
    expect(plain(drive.form().closedMessage)).toContain('est annulée');
  });

  test('where the sale is that is open, also beside its own', async () => {
    const drive = (await closedBefore()).copy();
    drive.bearsFaults = true;
    const first = drive.form(1);
    first.accepting = true;
    await drive.clock('2026-04-09 22:30');
    await refused(isClosing, async () => {
      await openNext(drive, '2026-04-09 22:30');
      await hours(drive, 5);
    });
    await hours(drive, 3);
    expect([first.accepting, toldIn(drive)]).toEqual([false, '']);
    expect(first.closedMessage).toContain(String(drive.rows('Ventes').at(-1)?.Formulaire));
  });
});
