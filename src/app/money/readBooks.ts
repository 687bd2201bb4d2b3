import { broughtIn, isTouched } from '../../domain/money/carriedForward';
import type { Ports } from '../kernel/ports';
import type { Needs, Reads, Snapshot } from '../kernel/reads';
import { readSnapshot } from '../kernel/snapshot';
import { readLedger } from '../records/ledgerRows';
import type { WhichSale } from '../settings/readDrive';
import { printOfRows } from './receipts';

/**
 * The spreadsheet with the books, for what runs by itself: of sales that are over only what stands for
 * their entries, unless somebody went back to one of them (docs/rules.md M24).
 */
export function readBooks<const N extends Needs>(
  ports: Ports,
  needs: WithLedger<N>,
  which: WhichSale,
): Snapshot<N> {
  const about = which === 'asked' ? (ports.about ?? 'current') : which;
  const snapshot = readSnapshot(ports, needs as N, about);
  return needsAll(snapshot as Readonly<object> as Reads<'ledger'> & Partial<Receipts>)
    ? (readSnapshot(ports, { ...needs, past: ['ledger'] }, about) as Snapshot<N>)
    : snapshot;
}

/** Whoever reads the books reads the ledger's rows. */
type WithLedger<N extends Needs> = 'ledger' extends N['rows'][number] ? N : never;

interface Receipts {
  readonly tabs: Partial<Reads<'receipts'>['tabs']>;
}

function needsAll(snapshot: Reads<'ledger'> & Partial<Receipts>): boolean {
  const { ledger } = readLedger(snapshot);
  const brought = broughtIn(ledger);
  if (!brought) return false;
  const { receipts } = snapshot.tabs as Partial<Reads<'receipts'>['tabs']>;
  const isSame = !receipts || printOfRows(receipts.rows, brought.sales) === brought.receipts;
  return !isSame || isTouched(ledger, brought);
}
