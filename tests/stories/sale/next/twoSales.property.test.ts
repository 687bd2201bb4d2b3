/**
 * Whatever is done with the sale in hand, it comes to the same whether another one takes orders beside
 * it or not (docs/rules.md S50).
 */
import fc from 'fast-check';
import { C } from '../../support/buyers';
import type { Drive } from '../../support/drive';
import type { Row } from '../../support/driveTabs';
import { plain } from '../../support/plain';
import { closedBefore, openNext } from '../../support/starts/twoSales';
import { A, ask, B } from '../../support/sums/money';

const RUNS = Number(process.env.TWO_SALES_RUNS ?? 3);

/** Given the name that a tab of sale 1 has by then. */
type Act = (drive: Drive, tab: (title: string) => string) => unknown;

const LINES = [
  [1, 'FB02'],
  [1, 'CR01'],
  [1, 'CR02'],
  [2, 'CR01'],
] as const;

/** Where the row is still there. */
function typed(
  drive: Drive,
  title: string,
  where: Readonly<Record<string, string | number>>,
  cells: Readonly<Record<string, string>>,
): void {
  const isIt = (row: Row): boolean => Object.entries(where).every(([name, is]) => row[name] === is);
  if (drive.rows(title).some(isIt)) drive.correct(title, where, cells);
}

const named = (name: string, act: Act) => [name, act] as const;
const acts: fc.Arbitrary<readonly [string, Act]> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...LINES), fc.constantFrom('', '0', '1'))
    .map(([[Panier, ref], to]) =>
      named(`${Panier} ${ref} delivered ${to}`, (drive, tab) =>
        typed(drive, tab('Paniers'), { Panier, 'Réf.': ref }, { Livré: to }),
      ),
    ),
  fc
    .tuple(fc.constantFrom(1, 2), fc.constantFrom('', 'CR01 1', 'CR01'))
    .map(([Panier, missing]) =>
      named(`basket ${Panier} lacks ${missing}`, (drive, tab) =>
        typed(drive, tab('Retrait'), { Panier }, { Manque: missing }),
      ),
    ),
  fc
    .tuple(fc.constantFrom(1, 2), fc.constantFrom('', 'espèces', 'chèque'))
    .map(([Panier, means]) =>
      named(`basket ${Panier} pays by ${means}`, (drive, tab) =>
        typed(drive, tab('Retrait'), { Panier }, { 'Payé par': means }),
      ),
    ),
  fc
    .tuple(fc.constantFrom('1', '2'), fc.integer({ min: 1, max: 2500 }))
    .map(([Panier, cents]) =>
      named(`${cents} for basket ${Panier}`, (drive) =>
        drive.typeRows('Encaissements', [
          { Panier, Montant: (cents / 100).toFixed(2).replace('.', ','), Moyen: 'chèque' },
        ]),
      ),
    ),
  fc.tuple(fc.constantFrom(A, B, C), fc.integer({ min: 0, max: 3 })).map(([email, quantity]) =>
    named(`${email} telephones for ${quantity}`, async (drive) => {
      const { people } = await ask<{ people: { email: string; number: number }[] }>(
        drive,
        'deskView',
        { about: 'current' },
      );
      const seen = people.find((one) => one.email === email)?.number ?? 0;
      const lines = [{ ref: 'CR01', quantity }];
      return ask(drive, 'orderAtDesk', { about: 'current', email, name: email, lines, seen });
    }),
  ),
  fc.constant(named('an hour passes', (drive) => drive.hourlyRun())),
);

const OF_THE_NEXT = /18 avril|vente n° 2/;

const TABS = ['Commandes', 'Paniers', 'Répartition producteurs', 'Retrait'];
/** Beside another sale its tabs bear its number. */
const numbered = new RegExp(`(${TABS.join('|')}) 1(?!\\d)`, 'g');
const unnumbered = (line: string): string => line.replace(numbered, '$1');

/** All that people see of sale 1. */
function seen(drive: Drive, tab: (title: string) => string): unknown {
  const rows = (title: string) => drive.rows(title);
  const ofSale = ({ Vente }: Row): boolean => Vente === 1;
  const mails = drive.mails().map(({ to, subject, body }) => plain([to, subject, body].join('\n')));
  return {
    tabs: TABS.map((title) => rows(tab(title))),
    dues: rows('Paiements').filter(ofSale),
    toFix: drive.toFix().map(unnumbered),
    mails: mails
      .filter((text) => !OF_THE_NEXT.test(text))
      .map((text) => text.replace(/entry\.\d+|e\/[\w-]+/g, ''))
      .sort(),
  };
}

test('the sale in hand comes to the same beside another one', async () => {
  let tied = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 7 }), async (done) => {
      const [alone, beside] = [await closedBefore(), await closedBefore()];
      await openNext(beside, '2026-04-09 22:20');
      await beside.order(B, { FB01: 1, CR01: 4 });
      const own = (title: string) => title;
      const copied = (title: string) => `${title} 1`;
      const both = [
        [alone, own],
        [beside, copied],
      ] as const;
      for (const [drive] of both) await drive.clock('2026-04-11 07:00');
      for (const [, act] of done)
        for (const [drive, tab] of both) {
          await act(drive, tab);
          expect(drive.world.now()).toBe(alone.world.now());
        }
      for (const [drive] of both) await drive.clock('2026-04-11 15:00');
      for (const [drive] of both) await drive.hourlyRun();
      expect(seen(beside, copied)).toEqual(seen(alone, own));
      expect((await beside.failing()).map(unnumbered)).toEqual(await alone.failing());
      tied += 1;
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(tied).toBe(RUNS);
});
