import { isForService } from '../../domain/accounting/documentSellers';
import type { Locale } from '../../domain/values/locale';
import { ok, type Result } from '../../domain/values/result';
import type { TabId } from '../../tabs/tabs';
import { settingRows } from '../../text/settings/settingRows';
import { type SettingId, settingsFor } from '../../text/settings/settings';
import { columnsToAdd, type Wanted } from '../kernel/arranged';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { emptySheet } from '../kernel/snapshot';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';

const needs = reads({
  whole: ['producers', 'buyers', 'sales', 'mandates'],
  rows: [],
  columns: { producerSplit: [], history: [] },
});

const FOR_ALL: readonly Wanted<'producers' | 'buyers'>[] = [
  ...(
    ['siret', 'legalName', 'legalForm', 'register', 'address', 'vatNumber', 'vatRegime'] as const
  ).map((id) => ['producers', id] as const),
  ...(['company', 'siret', 'billing'] as const).map((id) => ['buyers', id] as const),
];

const IN_RESALE: readonly Wanted<'producerSplit'>[] = [['producerSplit', 'received']];

/** In Réglages once the drive gives out documents of its own: for its fees. */
const OF_SELLER: readonly SettingId[] = ['driveVat', ...settingsFor('documents')];

function newTab(tab: TabId, locale: Locale): LayoutEdit {
  const { sheetId, title } = emptySheet(tab, locale);
  return { kind: 'addTab', tab, sheetId, title };
}

/** Where people write what documents and accounts ask of them; what stands already stays. */
export function prepareBooks(ports: Ports): Result<null, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const { mode } = snapshot.settings;
  const layout: LayoutEdit[] = columnsToAdd(
    snapshot,
    mode === 'resale' ? [...FOR_ALL, ...IN_RESALE] : FOR_ALL,
  );
  if (mode === 'mandate' && !snapshot.tabs.mandates.stands)
    layout.push(newTab('mandates', snapshot.place.locale));
  const fees = saleOf(snapshot)?.terms.fees ?? [];
  const isSeller = fees.some(isForService);
  const settings = settingRows(snapshot, isSeller ? OF_SELLER : []);
  apply(ports, snapshot, { rows: { settings }, layout });
  return ok(null);
}
