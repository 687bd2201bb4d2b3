import { folded } from '../values/fold';
import { sirenOf } from '../values/siren';
import type { Billing } from './billing';
import type { IssuedDocument } from './document';

/** A name that documents bear, as one of them tells whose it is. */
export interface NamedSeller {
  readonly name: string;
  readonly isDrive: boolean;
  readonly siret?: string | undefined;
}

/** Undefined of an avoir without an agent: it is of whoever it corrects. */
export function namedSeller(
  document: Pick<IssuedDocument, 'kind' | 'agent' | 'service' | 'seller'>,
): NamedSeller | undefined {
  const { kind, agent, service, seller } = document;
  if (kind === 'credit' && agent === undefined && service !== true) return undefined;
  // Where each producer is paid directly it gives receipts, and nobody invoices in a name of its own.
  const isDrive = agent === undefined && (service === true || kind === 'invoice');
  return { name: seller.name, isDrive, siret: seller.siret };
}

export type KnownSellers = Pick<Billing, 'sellers'> & {
  readonly settings: Pick<Billing['settings'], 'legalName' | 'driveName'>;
  readonly producers: readonly Pick<Billing['producers'][number], 'name' | 'siret'>[];
};

/**
 * Who a seller is, whatever it is called by now (docs/rules.md A21): the drive is the empty name, a
 * producer the name that Producteurs has, found by its SIREN where only one row bears it.
 */
export function sellerIds({
  settings: { legalName, driveName },
  producers,
  sellers,
}: KnownSellers): (name: string) => string {
  const listed = new Map(producers.map(({ name }) => [folded(name ?? ''), name ?? '']));
  const known = new Map(sellers.map((one) => [one.name, one]));
  const idOf = (name: string): string => {
    const before = known.get(name);
    if (name === '' || before?.isDrive) return '';
    const row = listed.get(folded(name));
    if (row) return row;
    if (name === (legalName || driveName)) return '';
    const siren = sirenOf(before?.siret ?? '');
    const same = producers.filter(({ siret }) => siren !== '' && sirenOf(siret ?? '') === siren);
    return same.length === 1 ? (same[0]?.name ?? name) : name;
  };
  const ids = new Map<string, string>();
  return (name) => {
    const id = ids.get(name) ?? idOf(name);
    ids.set(name, id);
    return id;
  };
}
