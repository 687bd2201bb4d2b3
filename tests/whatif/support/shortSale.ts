/** A sale from the first click to the next one's opening, as people play it who try once more. */
import type { Fact } from '../../../local/standin/base/whatIf';
import type { ExecutionResult } from '../../../local/standin/runtime/engine';
import { Drive } from '../../stories/support/drive';
import { fill, ROC } from '../../stories/support/market';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';
const C = 'chloe@exemple.fr';
const SUBSCRIBER = 'emma@exemple.fr';
const LATE = 'denis@exemple.fr';
/** Has had the form open since before anything was sold out. */
const SLOW = 'gael@exemple.fr';
const OTHER_COORDINATOR = 'lea@exemple.fr';

/** Dues are asked for with a code to scan. */
const BANK = [
  { Réglage: 'Titulaire du compte d’encaissement', Valeur: 'Chèvrerie du Roc' },
  { Réglage: 'IBAN d’encaissement', Valeur: 'FR1420041010050500013M02606' },
];

export interface Played {
  readonly drive: Drive;
  /** What the script could not tell but as a fault, once each. */
  readonly faults: readonly string[];
  /** What stood in « À corriger » at any moment, once each. */
  readonly told: readonly string[];
  /** What buyers were told by the form. */
  readonly refused: readonly string[];
}

/** Plays it with these facts turned round. */
export async function shortSale(whatIf: readonly Fact[]): Promise<Played> {
  const drive = Drive.at('2026-04-07 07:45', { whatIf, withoutGoogleAccount: [ROC] });
  drive.bearsFaults = true;
  const faults = new Set<string>();
  drive.world.onRun((name, result) => {
    for (const fault of faultsOf(result)) faults.add(`${name}: ${fault}`);
  });
  const told = new Set<string>();
  drive.world.onRun(() => {
    for (const line of drive.toFix()) told.add(line);
  });
  const refused: string[] = [];
  const order = async (...[email, quantities, more]: Parameters<Drive['order']>) => {
    try {
      await drive.order(email, quantities, more);
    } catch (error) {
      refused.push(`${email}: ${error instanceof Error ? error.message : error}`);
    }
  };
  const { run } = new Person(drive);

  drive.book.editors.push(OTHER_COORDINATOR);
  // A list that a group had before.
  drive.book.addSheet('Acheteurs');
  drive.typeRows('Acheteurs', [{ 'Adresse e-mail': SUBSCRIBER, Abonné: 'oui' }]);
  await drive.world.run('onOpen', { from: 'open' });
  await run('install');
  fill(drive, { Paiements: 'oui' });
  drive.typeRows('Réglages', BANK);
  drive.trim();

  await drive.clock('2026-04-07 08:00');
  await run('openCycle', () => isIn(drive, 'commandes ouvertes'));
  drive.trim();
  await drive.clock('2026-04-07 09:00');
  await order(A, { FB02: 5, CR01: 1 }, { phone: '0639980000', comment: '=1+1' });
  await order(B, { CR01: 2 });
  await order('sans-adresse', { FB02: 1 });
  await order(C, { CR02: 1, FB01: 3 });
  type(drive, 'Produits en vente', { 'Réf.': 'CR02' }, { Stock: '1' });
  await drive.hourlyRun();
  await drive.clock('2026-04-07 12:00');
  await order(SLOW, { CR02: 3, FB02: 1 });

  await drive.clock('2026-04-09 22:00');
  await run('closeCycle', () => isIn(drive, 'commandes fermées'));
  // At the very moment of closing it would be in time.
  await drive.world.advanceTo(drive.world.now() + 1000);
  await order(LATE, { FB02: 1 }, { pageOpenedAt: drive.world.now() - 60_000 });
  await drive.hourlyRun();

  await drive.clock('2026-04-11 10:00');
  type(drive, 'Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1.5' });
  type(drive, 'Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '0' });
  drive.typeRows('Encaissements', [{ Panier: '1', Montant: '5,50 €', Moyen: 'espèces' }]);
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await run('settlePayouts');

  await drive.clock('2026-04-14 08:00');
  await run('openCycle', () => drive.rows('Ventes')[1]?.État === 'commandes ouvertes');
  await order(A, { FB02: 1 });
  return { drive, faults: [...faults], told: [...told], refused };
}

/** Of a sale that ended nothing can be typed: what ended it is told instead. */
function type(drive: Drive, ...[title, where, cells]: Parameters<Drive['correct']>): void {
  try {
    drive.correct(title, where, cells);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** Whoever is told to try once more does so, after a while. */
class Person {
  constructor(private readonly drive: Drive) {}

  readonly run = async (command: string, isDone: () => boolean = () => true): Promise<void> => {
    for (let time = 0; time < 3; time++) {
      const { ok } = await this.drive.world.run(command, { from: 'menu' });
      if (ok && isDone()) return;
      await this.drive.world.run('everyHour', { from: 'trigger' });
    }
  };
}

const isIn = (drive: Drive, state: string): boolean =>
  drive.titles().includes('Ventes') && drive.rows('Ventes')[0]?.État === state;

/** The stack of a fault that was caught, or whatever ended the run. */
function faultsOf({ ok, error, logs, killed }: ExecutionResult): string[] {
  const caught = logs.filter((line) => / at .*Code\.js/.test(line));
  const ended = ok && !killed ? [] : [error?.message ?? 'killed'];
  return [...caught, ...ended].map((text) => (text.split('\n')[0] ?? '').replace(/^\S+: ?/, ''));
}
