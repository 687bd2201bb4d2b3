import type { DocumentContent } from '../../domain/accounting/document';
import { producersSelling } from '../../domain/accounting/documentSellers';
import { isMandatedOn, type Mandate } from '../../domain/accounting/mandate';
import {
  type MissingMention,
  missingMentionsOf,
  type WrongIdentity,
} from '../../domain/accounting/missingMentions';
import type { BasketLine } from '../../domain/baskets/basket';
import type { Problem } from '../../domain/values/problem';
import { type Day, localTime } from '../../domain/values/time';
import { mandateTyped } from '../../tabs/accounting';
import { driveNamesake } from '../../tabs/driveNamesake';
import { regimeProblems } from '../../tabs/vatRegimes';
import { settingOf } from '../../text/settings/settings';
import type { Reads } from '../kernel/reads';
import type { Offered } from '../records/offer';
import { type Sale, salesOf } from '../records/sale';

/** There is a place to write the producers' legal identity. */
export const asksIdentity = ({ tabs }: Reads<'producers'>): boolean =>
  tabs.producers.columns.has('siret');

/** The same of mandates, where producers sell by one. */
export const asksMandate = ({ settings, tabs }: Reads<'mandates'>): boolean =>
  settings.mode !== 'mandate' || tabs.mandates.stands;

/**
 * What a document that is about to be numbered lacks (docs/rules.md A13): whoever asks, and whether
 * or not there is a place to write it yet.
 */
export function mentionsFinder(
  snapshot: Reads<'producers' | 'buyers' | 'mandates' | 'sales'>,
): (content: DocumentContent) => MissingMention[] {
  const { zone } = snapshot.place;
  const mandates = mandatesIn(snapshot);
  const wrong = wrongIdentities(snapshot);
  const days = new Map(
    salesOf(snapshot.tabs.sales).map((one) => [one.number, localTime(one.pickupStart, zone).day]),
  );
  const known = new Map<string, boolean>();
  const isMandated = (seller: string, day: Day): boolean => {
    const key = `${day} ${seller}`;
    const is = known.get(key) ?? isMandatedOn(mandates, seller, day);
    known.set(key, is);
    return is;
  };
  return (content) => {
    const soldOn = days.get(content.lines[0]?.sale ?? 0) ?? content.day;
    const { mode } = snapshot.settings;
    return missingMentionsOf(content, mode, isMandated(content.seller.name, soldOn), wrong);
  };
}

const mandatesIn = ({ tabs, place }: Reads<'mandates'>): Mandate[] =>
  tabs.mandates.rows.map(({ values }) => mandateTyped(values, place.zone));

/** Whether a producer had given one on the day of a sale; in other modes nobody needs any. */
export function mandateFinder(
  snapshot: Reads<'mandates'>,
  { pickupStart }: Pick<Sale, 'pickupStart'>,
): (producer: string) => boolean {
  if (snapshot.settings.mode !== 'mandate') return () => true;
  const mandates = mandatesIn(snapshot);
  const { day } = localTime(pickupStart, snapshot.place.zone);
  return (producer) => isMandatedOn(mandates, producer, day);
}

/** Who sold in *mandat* without one; where the register is not kept nothing is told. */
export function mandateProblems(
  snapshot: Reads<'mandates'>,
  sale: Sale,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): Problem[] {
  if (!snapshot.tabs.mandates.stands) return [];
  const isMandated = mandateFinder(snapshot, sale);
  return producersSelling(lines, offered)
    .filter((name) => !isMandated(name))
    .map((read) => ({ code: 'noMandate', tab: 'mandates', read }));
}

const WHAT = ['siret', 'vatNumber', 'vatRegime'] as const;

/** Identifiers that were typed and are none, with whose they are: no document goes without a word. */
function wrongIdentities(snapshot: Reads<'producers' | 'buyers'>): WrongIdentity[] {
  const { producers, buyers, settings } = snapshot.tabs;
  const isOfRegime = (row: number): boolean =>
    settings.rows.some(
      ({ at, values }) => at + 1 === row && settingOf(values.label) === 'driveVat',
    );
  const names = {
    producers: new Map(producers.rows.map(({ at, values }) => [at + 1, values.name])),
    buyers: new Map(buyers.rows.map(({ at, values }) => [at + 1, values.email])),
  };
  const found = [...snapshot.problems, ...regimeProblems(producers, snapshot.place.zone)];
  const namesake = driveNamesake(snapshot);
  const wrong = found.flatMap(({ code, tab, row = 0, read = '', detail }): WrongIdentity[] => {
    if (code === 'unfit' && tab === 'settings' && isOfRegime(row))
      return [{ of: 'drive', who: '', what: 'vatRegime', read }];
    const what = WHAT.find((one) => one === detail);
    if (!what) return [];
    if (tab === 'settings') return [{ of: 'drive', who: '', what, read }];
    if (tab !== 'producers' && tab !== 'buyers') return [];
    return [{ of: tab, who: names[tab].get(row) ?? '', what, read }];
  });
  const read = namesake?.values.name ?? '';
  return namesake ? [...wrong, { of: 'drive', who: '', what: 'name', read }] : wrong;
}
