import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { RowToWrite } from '../../../tabs/engine/edit';
import type { ReadRow, ReadTab } from '../../../tabs/engine/readTab';
import type { Tab } from '../../../tabs/engine/tab';
import type { Tabs } from '../../../tabs/tabs';
import { priceInOf, withPricesIn } from '../../catalogue/pricesIn';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads, type Snapshot } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { readDrive } from '../../settings/readDrive';
import { faultIn, settingTexts } from '../../settings/saveSettings';
import { type SettingId, settingIds, settingTable } from '../../settings/settingTable';

export const otherDriveInput = z.object({ address: z.string().check(z.maxLength(500)) });

/** What came over, and what was left because it cannot be read or names somebody. */
export interface TakenOver {
  readonly settings: number;
  readonly producers: number;
  readonly products: number;
  readonly fees: number;
  readonly templates: number;
  readonly left: number;
}

/** Tabs of people, orders, money and mails are not even asked for. */
const theirs = reads({ whole: ['producers', 'products', 'fees', 'templates'], rows: [] });

const needs = reads({
  whole: ['producers', 'products', 'fees', 'templates', 'sales'],
  rows: [],
  columns: { history: [] },
});

/** Whose drive it is, who runs it, where its money goes, and what it decided for its own dates. */
const ITS_OWN: ReadonlySet<SettingId> = new Set<SettingId>([
  ...(['driveName', 'coordinatorEmail', 'phone', 'breaks', 'payLink'] as const),
  ...(['collectorHolder', 'collectorIban', 'collector'] as const),
  ...(['legalName', 'siret', 'legalAddress', 'vatNumber', 'mentions'] as const),
]);

/** An address, a link or a telephone number. */
const NAMES_SOMEBODY = /@|https?:|www\.|\d(?:[ .]?\d){8}/i;

/** It sells something already, or is about to. */
export const isBegun = ({ tabs }: Reads<'sales' | 'producers' | 'products'>): boolean =>
  tabs.sales.rows.length + tabs.producers.rows.length + tabs.products.rows.length > 0;

/**
 * Begins a drive with the rules and the goods of another one (docs/rules.md S59). Only into one that
 * sells nothing yet; of the other nothing is changed.
 */
export function startFromDrive(
  ports: Ports,
  { address }: z.infer<typeof otherDriveInput>,
): Result<TakenOver, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  if (isBegun(snapshot)) return fail({ code: 'driveBegun' });
  const workbook = ports.workbook.other(address);
  if (!workbook) return fail({ code: 'otherNotOpened' });
  const other = readDrive({ ...ports, workbook }, theirs);
  if (!other.tabs.settings.stands || !other.tabs.products.stands)
    return fail({ code: 'otherNoDrive' });
  const taken = rowsFrom(snapshot, other);
  const { left, ...rows } = taken;
  const { otherDrive, added } = historyWords(snapshot);
  const count = Object.values(rows).reduce((sum, { length }) => sum + length, 0);
  const relaid = withPricesIn(
    snapshot,
    sound(other.tabs.products).map(({ values }) => values),
  );
  apply(ports, relaid.snapshot, {
    layout: relaid.layout,
    rows: {
      ...rows,
      history: historyRows(ports, snapshot, [{ action: otherDrive, detail: added(count) }]),
    },
  });
  return ok({
    settings: rows.settings.length,
    producers: rows.producers.length,
    products: rows.products.length,
    fees: rows.fees.length,
    templates: rows.templates.length,
    left,
  });
}

function rowsFrom(snapshot: Snapshot<typeof needs>, other: Snapshot<typeof theirs>) {
  const { tabs } = other;
  const settings = settingsFrom(snapshot, other);
  const products = sound(tabs.products);
  const fees = sound(tabs.fees);
  const templates = sound(tabs.templates).filter(({ values: { subject, text } }) =>
    [subject, text].every((words) => !NAMES_SOMEBODY.test(words ?? '')),
  );
  const unread = (['products', 'fees', 'templates'] as const).map((id) => tabs[id].rows.length);
  const all = unread.reduce((sum, rows) => sum + rows, 0);
  return {
    settings: settings.rows,
    // Each is asked anew whether they come, and where they are reached.
    producers: tabs.producers.rows.flatMap(({ values: { name } }) => (name ? [{ name }] : [])),
    products: products.map((row) => ({
      ...typedIn(tabs.products.tab, row),
      priceIn: priceInOf(row.values),
    })),
    fees: fees.map((row) => typedIn(tabs.fees.tab, row)),
    templates: templates.map((row) => typedIn(tabs.templates.tab, row)),
    left: settings.left + all - products.length - fees.length - templates.length,
  } satisfies { readonly [K in keyof Tabs]?: readonly RowToWrite<Tabs[K]>[] } & { left: number };
}

const sound = <T extends Tab>({ rows }: ReadTab<T>): ReadRow<T>[] =>
  rows.filter(({ faults }) => faults.size === 0);

/** What people typed of a row, without what the add-on said beside it. */
function typedIn<T extends Tab>({ columns }: T, { values }: ReadRow<T>): RowToWrite<T> {
  const own = Object.entries(values).filter(
    ([column, value]) => value !== null && columns[column]?.owner === 'people',
  );
  return Object.fromEntries(own) as RowToWrite<T>;
}

function settingsFrom(snapshot: Reads, other: Reads) {
  const [here, there] = [settingTexts(snapshot), settingTexts(other)];
  const { locale } = snapshot.place;
  const wanted = settingIds.flatMap((id) => {
    const text = there.get(id)?.text.trim() ?? '';
    return text === '' || ITS_OWN.has(id) || text === here.get(id)?.text ? [] : [{ id, text }];
  });
  const taken = wanted.filter(
    ({ id, text }) => !NAMES_SOMEBODY.test(text) && faultIn(snapshot, id, text) === null,
  );
  return {
    rows: taken.map(({ id, text }) => ({
      label: here.get(id)?.label ?? settingTable[id].label[locale],
      value: text,
    })),
    left: wanted.length - taken.length,
  };
}
