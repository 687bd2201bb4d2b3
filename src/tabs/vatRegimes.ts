import { type DatedRegime, regimeOf, type VatRegime } from '../domain/accounting/vatRegime';
import { expected, type Problem } from '../domain/values/problem';
import { type Day, localTime } from '../domain/values/time';
import { plainCell } from './engine/cell';
import { date } from './engine/cellKinds';
import type { ReadTab } from './engine/readTab';
import type { RowOf } from './engine/tab';
import { type producersTab, vatRegime } from './producers';

const SINCE = /\s(?:depuis|à partir|dès|since|from)\b/i;
const DAY = /^\D*(\d+\/\d+\/\d+)$/;

/** « franchise en base ; redevable depuis le 01/07/2026 », or undefined where a part is unclear. */
export function readRegimes(text: string, zone: string): DatedRegime[] | undefined {
  const place = { zone, locale: 'fr' } as const;
  const regimes: DatedRegime[] = [];
  for (const part of text.split(/[;,\n]/)) {
    const at = part.search(SINCE);
    const [, typed] = DAY.exec(at < 0 ? '' : part.slice(at).trim()) ?? [];
    const words = typed === undefined ? part : part.slice(0, at);
    const regime = vatRegime.read(plainCell(words.trim()), place);
    const from = typed === undefined ? undefined : date.read(plainCell(typed), place);
    if (!regime.ok || (from && !from.ok)) return undefined;
    const since = from ? { from: localTime(from.value, zone).day } : {};
    regimes.push({ regime: regime.value, ...since });
  }
  return regimes.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

type Typed = Pick<RowOf<typeof producersTab>, 'vatRegime' | 'vatPayer'>;

/** None where nothing is typed, or a part is unclear. */
export const regimesTyped = ({ vatRegime: typed }: Pick<Typed, 'vatRegime'>, zone: string) =>
  (typed === null ? undefined : readRegimes(typed, zone)) ?? [];

export const regimeTyped = (producer: Typed | undefined, day: Day, zone: string): VatRegime =>
  regimeOf(producer && { ...producer, regimes: regimesTyped(producer, zone) }, day);

/** Something is typed, and nobody knows what is meant. */
const isUnclear = (producer: Pick<Typed, 'vatRegime'>, zone: string): boolean =>
  producer.vatRegime !== null && regimesTyped(producer, zone).length === 0;

/** Nothing is numbered of who bills by such a regime (docs/rules.md A13). */
export const regimeProblems = (
  { rows }: Pick<ReadTab<typeof producersTab>, 'rows'>,
  zone: string,
): Problem[] =>
  rows.flatMap(({ at, values }): Problem[] =>
    isUnclear(values, zone)
      ? [
          {
            ...{ ...expected('vatRegime'), tab: 'producers', row: at + 1, column: 'vatRegime' },
            read: values.vatRegime ?? '',
          },
        ]
      : [],
  );
