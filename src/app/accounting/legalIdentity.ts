import type { DocumentContent } from '../../domain/accounting/document';
import { type Lack, lacksOf } from '../../domain/accounting/lacks';
import { mandateOn } from '../../domain/accounting/mandate';
import { localTime } from '../../domain/values/time';
import type { Reads } from '../kernel/reads';
import { salesOf } from '../records/sale';
import { mandatesIn } from './missingMandates';

/** A drive that keeps its producers' legal identity is asked for it; no other is. */
export const asksIdentity = ({ tabs }: Reads<'producers'>): boolean =>
  tabs.producers.columns.has('siret');

/** The same of mandates, where producers sell by one. */
export const asksMandate = ({ settings, tabs }: Reads<'mandates'>): boolean =>
  settings.mode !== 'mandate' || tabs.mandates.stands;

/** What a document that is about to be numbered lacks (docs/rules.md A13). */
export function lacksFinder(
  snapshot: Reads<'producers' | 'mandates' | 'sales'>,
): (content: DocumentContent) => Lack[] {
  if (!asksIdentity(snapshot)) return () => [];
  const { zone } = snapshot.place;
  const mandates = mandatesIn(snapshot);
  const days = new Map(
    salesOf(snapshot.tabs.sales).map((one) => [one.number, localTime(one.pickupStart, zone).day]),
  );
  return (content) => {
    const soldOn = days.get(content.lines[0]?.sale ?? 0) ?? content.day;
    const { state } = mandateOn(mandates, content.seller.name, soldOn);
    const isMandated = !snapshot.tabs.mandates.stands || state === 'valid';
    return lacksOf(content, snapshot.settings.mode, isMandated);
  };
}
