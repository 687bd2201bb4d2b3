import type { DocumentContent } from '../../domain/accounting/document';
import { isMandatedOn } from '../../domain/accounting/mandate';
import { type MissingMention, missingMentionsOf } from '../../domain/accounting/missingMentions';
import { type Day, localTime } from '../../domain/values/time';
import type { Reads } from '../kernel/reads';
import { salesOf } from '../records/sale';
import { mandatesIn } from './missingMandates';
import { wrongIdentities } from './wrongIdentity';

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
