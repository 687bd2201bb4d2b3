import { ok, type Result } from '../../domain/values/result';
import { columnsToAdd, type Wanted } from '../kernel/columnsToAdd';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { emptySheet } from '../kernel/snapshot';
import { latestSale } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { settingRows } from '../settings/settingRows';

const needs = reads({
  whole: ['producers', 'buyers', 'sales', 'mandates', 'supplierInvoices'],
  rows: [],
  columns: { producerSplit: [], history: [] },
});

const FOR_ALL: readonly Wanted<'producers' | 'buyers'>[] = [
  ...(
    ['siret', 'legalName', 'legalForm', 'register', 'address', 'vatNumber', 'vatRegime'] as const
  ).map((id) => ['producers', id] as const),
  ...(['company', 'siret', 'billing'] as const).map((id) => ['buyers', id] as const),
];

const IN_RESALE: readonly Wanted<'sales' | 'producerSplit'>[] = [
  ['sales', 'hours'],
  ['producerSplit', 'received'],
];

/** In Réglages once the drive gives out documents of its own: for its fees. */
const OF_SELLER = [
  'driveVat',
  'legalName',
  'legalForm',
  'siret',
  'register',
  'legalAddress',
  'vatNumber',
  'vatOnDebits',
] as const;

/** Where people write what documents and accounts ask of them; what stands already stays. */
export function prepareBooks(ports: Ports): Result<null, Refusal> {
  const snapshot = readDrive(ports, needs);
  const { mode } = snapshot.settings;
  const tab: Partial<Record<typeof mode, 'mandates' | 'supplierInvoices'>> = {
    mandate: 'mandates',
    resale: 'supplierInvoices',
  };
  const id = tab[mode];
  const layout: LayoutEdit[] = columnsToAdd(
    snapshot,
    mode === 'resale' ? [...FOR_ALL, ...IN_RESALE] : FOR_ALL,
  );
  if (id && !snapshot.tabs[id].stands) {
    const { sheetId, title } = emptySheet(id, snapshot.place.locale);
    const used = id === 'supplierInvoices' ? ['notedAt'] : [];
    layout.push({ kind: 'addTab', tab: id, sheetId, title, used });
  }
  const fees = latestSale(snapshot.tabs.sales)?.terms.fees ?? [];
  const isSeller = fees.some(({ receiver, bearer }) => !receiver && bearer === 'buyer');
  const settings = settingRows(snapshot.tabs.settings, snapshot, [
    'dueDays',
    ...(isSeller ? OF_SELLER : []),
  ]);
  carryOut(ports, snapshot, { rows: { settings }, layout });
  return ok(null);
}
