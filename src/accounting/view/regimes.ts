import { type DatedRegime, regimeOn, type VatRegime } from '../../domain/accounting/vatRegime';
import { folded } from '../../domain/values/fold';
import { type Day, localTime } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import { date } from '../../tabs/engine/cellKinds';
import { vatRegime } from '../../tabs/producers';
import type { BooksView } from './view';

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

type Producer = BooksView['producers'][number];

export const producerNamed = (view: BooksView, name: string): Producer | undefined =>
  view.producers.find((one) => folded(one.name ?? '') === folded(name));

/** As Producteurs has it for that day; who says nothing there owes VAT unless « Assujetti » is « non ». */
export function regimeOfProducer(view: BooksView, name: string, day: Day): VatRegime {
  const { vatRegime: typed = null, vatPayer = null } = producerNamed(view, name) ?? {};
  const read = typed === null ? undefined : readRegimes(typed, view.zone);
  return (read && regimeOn(read, day)) ?? (vatPayer === 'no' ? 'exempt' : 'payer');
}

/** Producers whose regime cannot be read. */
export const unclearRegimes = (view: BooksView): { name: string; read: string }[] =>
  view.producers.flatMap(({ name, vatRegime: read }) =>
    name !== null && read !== null && !readRegimes(read, view.zone) ? [{ name, read }] : [],
  );
