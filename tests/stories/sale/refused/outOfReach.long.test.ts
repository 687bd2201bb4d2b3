/** Forms that Google keeps out of the drive's reach, or gives back late: whoever can act hears of it. */
import { refused } from '../../../faults/support/refusals';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { closedBefore, openNext } from '../../support/starts/twoSales';
import { A, ask } from '../../support/sums/money';
import { ordered } from '../support/former';
import { hours, states, toldIn } from '../support/refused';

const isClosing = (name: string, args: readonly unknown[]): boolean =>
  name === 'Form.setAcceptingResponses' && args[0] === false;

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
