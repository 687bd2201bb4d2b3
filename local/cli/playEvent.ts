import { folded } from '../drive/folded';
import { instantOf, wallFrom, ZONE } from '../drive/time';
import type { World } from '../standin/runtime/world';
import { dateExample, notADate, notAQuantity, numberExample } from '../text/dataFolder';
import { tables } from '../text/dataTables';
import type { InputProblem } from '../text/problemLine';
import { askDrive } from './base/askDrive';
import type { SaleEvent } from './input/saleEvents';

interface CommandCall {
  readonly command: string;
  readonly input: object;
}

/** What a line asks of the drive, or what of it cannot be read. */
type Reading =
  | CommandCall
  | {
      readonly column: string;
      readonly read: string;
      readonly says: string;
      readonly expected: string;
    };

/** One event at the drive's present time, as the coordinator does it; what the drive refuses is told. */
export async function playEvent(world: World, event: SaleEvent): Promise<InputProblem[]> {
  const here = { file: tables.events.file, line: event.line };
  const reading = await readingOf(world, event);
  if (!('command' in reading)) return [{ ...here, ...reading }];
  const refusals: string[] = [];
  const done = await askLatest(world, refusals, reading.command, reading.input);
  return [...refusals, ...askedIn(done)].map((says) => ({
    ...here,
    column: WHAT,
    read: event.kind,
    says,
  }));
}

/** What can hardly be meant is asked about, and not done before a yes: a line of a file says none. */
function askedIn(done: unknown): string[] {
  const { code, text = '' } = (done ?? {}) as { readonly code?: string; readonly text?: string };
  return code === 'asks' ? [text] : [];
}

/** Of two live sales the file is about the one that takes orders. */
const askLatest = (world: World, refusals: string[], command: string, input: object = {}) =>
  askDrive(world, refusals, command, { ...input, about: 'latest' });

const WHAT = tables.events.needed[1][0];
const [, , [QUANTITY], [VALUE]] = tables.events.more;

async function readingOf(world: World, event: SaleEvent): Promise<Reading> {
  const { kind, who, value, lines } = event;
  const [first] = lines;
  const ref = first?.ref ?? '';
  switch (kind) {
    case 'deplacer-cloture':
    case 'ouvrir-suivante':
    case 'rouvrir': {
      const wall = wallFrom(value);
      if (wall === undefined)
        return { column: VALUE, read: value, says: notADate, expected: dateExample };
      const closesAt = instantOf(wall, ZONE);
      if (kind === 'ouvrir-suivante')
        return { command: 'openCycle', input: { opensAt: world.now(), closesAt } };
      const command = kind === 'rouvrir' ? 'reopenSale' : 'moveSale';
      return { command, input: { closesAt } };
    }
    case 'ajouter-produit':
    case 'stock': {
      const stock = stockOf(first?.quantity ?? '');
      if (stock === undefined) return badQuantity(first?.quantity ?? '');
      if (kind === 'stock') return { command: 'changeStock', input: { ref, stock } };
      const isGiven = first?.quantity !== '';
      return { command: 'addToSale', input: { ref, ...(isGiven ? { stock } : {}) } };
    }
    case 'absent':
      return { command: 'producerAbsent', input: { producer: who } };
    case 'annuler-vente':
      return { command: 'callOff', input: { seen: await ordersSeen(world), word: value } };
    case 'commande-bureau':
      return deskOrder(world, event);
  }
}

const badQuantity = (read: string): Reading => ({
  ...{ column: QUANTITY, read, says: notAQuantity, expected: numberExample },
});

/** Null: on demand. */
function stockOf(typed: string): number | null | undefined {
  if (typed === '') return null;
  const stock = Number(typed.replace(',', '.'));
  return Number.isFinite(stock) ? stock : undefined;
}

interface Question {
  readonly input?: { readonly seen?: number };
}

async function ordersSeen(world: World): Promise<number> {
  const asked = (await askLatest(world, [], 'askBeforeCallOff')) as Question | undefined;
  return asked?.input?.seen ?? 0;
}

interface Desk {
  readonly people: readonly {
    readonly email: string;
    readonly name: string;
    readonly number: number;
  }[];
}

/** Of somebody who has an order it is the new one, as whoever looks at the page would have it. */
async function deskOrder(world: World, { who, value, lines }: SaleEvent): Promise<Reading> {
  const quantities = lines.map(({ ref, quantity }) => ({ ref, quantity: stockOf(quantity) ?? 0 }));
  const bad = lines.find(({ quantity }) => stockOf(quantity) === undefined);
  if (bad) return badQuantity(bad.quantity);
  const isAddress = value.includes('@');
  const desk = (await askLatest(world, [], 'deskView')) as Desk | undefined;
  const known = desk?.people.find(({ email, name }) =>
    isAddress ? folded(email) === folded(value) : folded(name) === folded(who),
  );
  const email = known?.email ?? (isAddress ? value : '');
  const phone = isAddress ? '' : value;
  const seen = known?.number ?? 0;
  return { command: 'orderAtDesk', input: { email, name: who, phone, lines: quantities, seen } };
}
