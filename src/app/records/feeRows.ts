import type { Fee, FeeScope } from '../../domain/catalogue/fee';
import { type FeeKind, isMargin } from '../../domain/catalogue/feeKind';
import { folded } from '../../domain/values/fold';
import { basisPoints } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { type Day, localTime } from '../../domain/values/time';
import type { ReadRow } from '../../tabs/engine/readTab';
import type { feesTab } from '../../tabs/fees';
import { marginName } from '../../text/results/words';
import { theDrive } from '../../text/settings/settingChoices';
import type { Reads } from '../kernel/reads';

export interface ReadFees {
  /** Those in force on the day, in the order of the tab. */
  readonly fees: readonly Fee[];
  readonly problems: readonly Problem[];
}

type FeeRow = ReadRow<typeof feesTab>;
type Column = keyof FeeRow['values'] & string;
type Report = (code: Problem['code'], column: Column, read?: string, detail?: string) => void;

/** What each calculation cannot do without. */
const NEEDED: Readonly<Record<FeeKind, readonly Column[]>> = {
  itemPercent: ['rate'],
  costMargin: ['rate'],
  priceMargin: ['rate'],
  totalPercent: ['rate'],
  itemAmount: ['amount'],
  orderAmount: ['amount'],
  weight: ['amount'],
  degressive: ['amount', 'next'],
  threshold: ['amount', 'threshold'],
};

const WHOLE_RATE = 10_000;

/** The rows of Frais, and in resale the margin of Réglages where no row of the drive's sets one. */
export function readFees(snapshot: Reads<'producers' | 'products' | 'fees'>, day: Day): ReadFees {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const names = namesOf(snapshot);
  const fees = snapshot.tabs.fees.rows.flatMap((row) => {
    const before = problems.length;
    const report: Report = (code, column, read = '', detail) =>
      problems.push({
        code,
        tab: 'fees',
        row: row.at + 1,
        column,
        read,
        ...(detail === undefined ? {} : { detail }),
      });
    const { name } = row.values;
    if (name !== null && seen.has(folded(name))) report('duplicateKey', 'name', name);
    if (name !== null) seen.add(folded(name));
    const fee = feeOf(row, names, report);
    const isSound = problems.length === before && row.faults.size === 0;
    return fee && isSound && isInForce(row, day, snapshot.place.zone) ? [fee] : [];
  });
  return { fees: [...fees, ...marginOf(snapshot, fees)], problems };
}

function feeOf(row: FeeRow, names: Names, report: Report): Fee | undefined {
  const { values, faults } = row;
  const { name, kind, vat } = values;
  if (name === null || kind === null) return undefined;
  for (const column of NEEDED[kind])
    if (values[column] === null && !faults.has(column)) report('missing', column);
  if (kind === 'priceMargin' && (values.rate ?? 0) >= WHOLE_RATE)
    report('tooLarge', 'rate', String((values.rate ?? 0) / 100));
  const bearer = values.bearer ?? 'buyer';
  if (isMargin(kind) && bearer !== 'buyer') report('unfit', 'bearer', undefined, 'bearer');
  const number = (column: 'rate' | 'amount' | 'next' | 'most' | 'threshold' | 'reduced') =>
    values[column] === null ? {} : { [column]: values[column] };
  const receiver = receiverOf(values.receiver, names, report);
  return {
    name,
    kind,
    ...number('rate'),
    ...number('amount'),
    ...number('next'),
    ...number('most'),
    ...number('threshold'),
    ...number('reduced'),
    ...scopeOf(values.scope ?? 'drive', values.which, names, report),
    bearer,
    ...(receiver === undefined ? {} : { receiver }),
    ...(vat === null || vat === 'basket' ? {} : { vat }),
  };
}

/** Names as they are spelt where they belong, by how they compare. */
type Names = Readonly<Record<'producer' | 'category' | 'product', ReadonlyMap<string, string>>>;

function namesOf(snapshot: Reads<'producers' | 'products'>): Names {
  const of = (words: readonly (string | null)[]): Map<string, string> =>
    new Map(words.flatMap((word) => (word ? [[folded(word), word] as const] : [])));
  const products = snapshot.tabs.products.rows;
  return {
    producer: of(snapshot.tabs.producers.rows.map(({ values }) => values.name)),
    category: of(products.map(({ values }) => values.category)),
    product: of(products.map(({ values }) => values.ref)),
  };
}

function scopeOf(
  scope: FeeScope,
  which: string | null,
  names: Names,
  report: Report,
): Pick<Fee, 'scope' | 'which'> {
  if (scope === 'drive') return { scope };
  if (which === null) {
    report('missing', 'which');
    return { scope };
  }
  if (scope === 'place') return { scope, which };
  const known = names[scope].get(folded(which));
  if (known !== undefined) return { scope, which: known };
  if (scope === 'producer') report('unfit', 'which', which, 'producer');
  else if (scope === 'product') report('unfit', 'which', which, 'ref');
  else if (names.category.size === 0) report('unfit', 'which', which, 'category');
  else report('unfit', 'which', which, [...names.category.values()].join(', '));
  return { scope };
}

function receiverOf(typed: string | null, names: Names, report: Report): string | undefined {
  if (typed === null || theDrive.includes(folded(typed))) return undefined;
  const known = names.producer.get(folded(typed));
  if (known === undefined) report('unfit', 'receiver', typed, 'producer');
  return known;
}

/** Its first and its last day included. */
function isInForce({ values }: FeeRow, day: Day, zone: string): boolean {
  const { active, from, until } = values;
  if (active === 'no') return false;
  if (from !== null && localTime(from, zone).day > day) return false;
  return until === null || localTime(until, zone).day >= day;
}

function marginOf({ settings }: Reads, fees: readonly Fee[]): Fee[] {
  const { mode, margin } = settings;
  const isSet = fees.some(({ kind, scope }) => isMargin(kind) && scope === 'drive');
  if (mode !== 'resale' || margin === 0 || isSet) return [];
  const name = marginName[settings.language];
  return [{ name, kind: 'costMargin', rate: basisPoints(margin), scope: 'drive', bearer: 'buyer' }];
}
