import { ok, type Result } from '../../domain/values/result';
import type { TabId } from '../../tabs/tabs';
import { columnsToAdd, type Wanted } from '../catalogue/feeColumns';
import { carryOut } from '../kernel/plan';
import type { LayoutEdit, Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { emptySheet, type Needs, openBook } from '../kernel/snapshot';
import { latestSale } from '../records/sale';
import { settingRows } from '../settings/settingRows';

const needs: Needs = {
  whole: ['settings', 'producers', 'buyers', 'sales', 'mandates', 'supplierInvoices'],
  rows: [],
  columns: { producerSplit: [], history: [] },
};

const FOR_ALL: readonly Wanted[] = [
  ...(['siret', 'address', 'vatNumber', 'vatRegime'] as const).map(
    (id) => ['producers', id] as const,
  ),
  ...(['company', 'siret', 'billing'] as const).map((id) => ['buyers', id] as const),
];

const IN_RESALE: readonly Wanted[] = [
  ['sales', 'hours'],
  ['producerSplit', 'received'],
];

/** In Réglages once the drive gives out documents of its own: for its fees. */
const OF_SELLER = ['driveVat', 'legalName', 'siret', 'legalAddress', 'vatNumber'] as const;

/** Where people write what documents and accounts ask of them; what stands already stays. */
export function prepareBooks(ports: Ports): Result<null, Refusal> {
  const book = openBook(ports, needs);
  const { mode } = book.settings;
  const tab: Partial<Record<typeof mode, TabId>> = {
    mandate: 'mandates',
    resale: 'supplierInvoices',
  };
  const id = tab[mode];
  const layout: LayoutEdit[] = columnsToAdd(
    book,
    mode === 'resale' ? [...FOR_ALL, ...IN_RESALE] : FOR_ALL,
  );
  if (id && !book.has(id)) {
    const { sheetId, title } = emptySheet(id, book.place.locale);
    layout.push({ kind: 'addTab', tab: id, sheetId, title });
  }
  const fees = latestSale(book.tab('sales'))?.terms.fees ?? [];
  const isSeller = fees.some(({ receiver, bearer }) => !receiver && bearer === 'buyer');
  const settings = settingRows(book.tab('settings'), book, isSeller ? OF_SELLER : []);
  carryOut(ports, book, needs, { rows: { settings }, layout });
  return ok(null);
}
