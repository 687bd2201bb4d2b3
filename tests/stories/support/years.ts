/** Sales one after another in one drive: few orders each, paid, paid out, the next one opened. */
import type { ExecutionResult } from '../../../local/standin/runtime/engine';
import { Drive, paris } from './drive';
import { madeOnce } from './madeOnce';
import { chosen, fill } from './market';

/** What a run asked of Google. */
export interface Asked {
  readonly calls: number;
  /** Characters that came back. */
  readonly bytes: number;
  /** Modelled: see docs/fidelity.md. */
  readonly seconds: number;
}

export interface Measured {
  readonly sale: number;
  readonly opening: Asked;
  readonly answer: Asked;
  readonly closing: Asked;
  readonly hourly: Asked;
  readonly tabs: number;
  readonly cells: number;
  readonly metadata: number;
  readonly properties: number;
}

const WEEK = 7 * 86_400_000;
const HOUR = 3_600_000;
const BUYERS = ['anne', 'bruno', 'chloe', 'driss'].map((name) => `${name}@exemple.fr`);

const bank = {
  'Titulaire du compte d’encaissement': 'Chèvrerie du Roc',
  'IBAN d’encaissement': 'FR1420041010050500013M02606',
};

function asked({ calls, elapsed }: ExecutionResult): Asked {
  return {
    calls: calls.length,
    bytes: calls.reduce((sum, { size }) => sum + size, 0),
    seconds: elapsed / 1000,
  };
}

/** Plays so many sales, a week each, and measures those that are asked for. */
export async function playYears(
  sales: number,
  measured: (sale: number) => boolean,
  say: (found: Measured) => void = () => undefined,
): Promise<{ readonly drive: Drive; readonly measures: readonly Measured[] }> {
  const drive = Drive.at('2026-04-07 07:45');
  // Of a trigger's run as well.
  let last: ExecutionResult | undefined;
  drive.world.onRun((_, result) => {
    last = result;
  });
  await drive.install();
  fill(drive, { Paiements: 'oui' });
  for (const [label, value] of Object.entries(bank)) chosen(drive, label, value);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
  const measures: Measured[] = [];
  const tuesday = paris('2026-04-07 09:00');
  for (let sale = 1; sale <= sales; sale++) {
    const at = tuesday + (sale - 1) * WEEK;
    const opening = await aSale(drive, at, () => last);
    if (!measured(sale)) continue;
    const found = { sale, ...opening, ...sizesOf(drive) };
    measures.push(found);
    say(found);
  }
  return { drive, measures };
}

type Acts = Pick<Measured, 'opening' | 'answer' | 'closing' | 'hourly'>;

async function aSale(
  drive: Drive,
  at: number,
  last: () => ExecutionResult | undefined,
): Promise<Acts> {
  const done = (): Asked => {
    const result = last();
    if (!result) throw new Error('Nothing ran');
    return asked(result);
  };
  drive.world.triggersFire = false;
  await drive.world.advanceTo(at);
  await drive.press('openCycle');
  const opening = done();
  drive.world.triggersFire = true;
  for (const [index, email] of BUYERS.entries())
    await drive.order(email, index % 2 ? { FB02: 2, CR01: 1 } : { FB01: 0, FB02: 1, CR01: 2 });
  const answer = done();
  drive.world.triggersFire = false;
  await drive.world.advanceTo(at + 62 * HOUR);
  await drive.press('closeCycle');
  const closing = done();
  drive.typeRows(
    'Encaissements',
    drive
      .table('Paiements', 'Vente', 'Panier', 'Reste')
      .filter(([, , left]) => Number(left) > 0)
      .map(([Vente, Panier, left]) => ({
        Vente: String(Vente),
        Panier: String(Panier),
        Montant: String(left).replace('.', ','),
        Moyen: 'virement',
      })),
  );
  await drive.world.advanceTo(at + 110 * HOUR);
  await drive.hourlyRun();
  await told(drive, 'settlePayouts');
  await told(drive, 'orderTransfers');
  await told(drive, 'markPaid');
  await drive.world.advanceTo(at + 130 * HOUR);
  await drive.hourlyRun();
  await drive.hourlyRun();
  return { opening, answer, closing, hourly: done() };
}

/** Benches run outside of tests, where nothing is expected. */
async function told(drive: Drive, command: string, input: object = {}): Promise<void> {
  const args = [command, JSON.stringify(input)];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  if (!JSON.parse(String(value)).ok) throw new Error(`${command}: ${value}`);
}

function sizesOf(drive: Drive): Pick<Measured, 'tabs' | 'cells' | 'metadata' | 'properties'> {
  const { sheets, metadata } = drive.book;
  return {
    tabs: sheets.length,
    cells: sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    metadata: metadata.length,
    properties: JSON.stringify(drive.world.toJSON().data.properties).length,
  };
}

/** Six sales; the first one's accounts are done, and it is weeks back. */
export const finished = (): Promise<Drive> =>
  madeOnce('years finished', async () => {
    const { drive } = await playYears(6, () => false);
    drive.world.triggersFire = false;
    await drive.clock('2026-06-09 08:00');
    return drive;
  });

/** The same, its first sale in the archive. */
export const finishedAndMoved = (): Promise<Drive> =>
  madeOnce('years moved', async () => {
    const drive = await finished();
    await drive.hourlyRun();
    return drive;
  });
