import { folded } from '../values/fold';
import { type Day, instant, localTime } from '../values/time';
import type { Billing } from './billing';
import type { DocumentContent, Party } from './document';
import { sellerIds } from './sellerIds';
import { billsVat, regimeOf, type VatRegime } from './vatRegime';

export const producerNamed = <P extends Pick<Billing['producers'][number], 'name'>>(
  { producers }: { readonly producers: readonly P[] },
  name: string,
): P | undefined => producers.find((one) => folded(one.name ?? '') === folded(name));

/** As Producteurs has it for that day. */
export const regimeOfProducer = (billing: Billing, name: string, day: Day): VatRegime =>
  regimeOf(producerNamed(billing, name), day);

/** Only what there is to say. */
const filled = (party: { readonly [K in keyof Party]?: string | null | undefined }): Party =>
  Object.fromEntries(Object.entries(party).filter(([, words]) => words)) as unknown as Party;

export const driveName = ({ settings: { legalName, driveName: name } }: Billing): string =>
  legalName || name;

/** The drive is the empty name. */
export const sellerName = (billing: Billing, seller: string): string =>
  seller || driveName(billing);

/** The drive, or a producer by its row in Producteurs. */
export function partyNamed(billing: Billing, seller: string): Party {
  if (seller === '') {
    const { siret, legalAddress: address, vatNumber, mentions: legalForm } = billing.settings;
    return filled({ name: driveName(billing), siret, address, vatNumber, legalForm });
  }
  const { address, siret, vatNumber, legalName, legalForm, register } =
    producerNamed(billing, sellerIds(billing)(seller)) ?? {};
  return filled({ name: seller, legalName, legalForm, register, address, siret, vatNumber });
}

export function buyerParty(
  buyer: Billing['buyers'][number] | undefined,
  email: string,
  signed: string,
): Party {
  return filled({
    name: signed || (buyer?.name ?? email),
    company: buyer?.company ?? null,
    siret: buyer?.siret ?? null,
    address: buyer?.billing ?? buyer?.address ?? null,
    email,
  });
}

/** In resale the drive's own regime counts, whatever the farmers'; elsewhere it is for its fees. */
const regimeOfSeller = (billing: Billing, seller: string, day: Day): VatRegime =>
  seller === ''
    ? billing.settings.driveVat
    : regimeOfProducer(billing, sellerIds(billing)(seller), day);

export interface Mentions {
  /** What a document of that day says instead of VAT; undefined for who owes it. */
  readonly mentionOf: (regime: VatRegime, day: Day) => string | undefined;
}

/** What every document of that seller says besides its lines. */
export function headOf(
  billing: Billing,
  seller: string,
  day: Day,
  { mentionOf }: Mentions,
): Omit<DocumentContent, 'buyer' | 'lines'> {
  const regime = regimeOfSeller(billing, seller, day);
  const mention = mentionOf(regime, day);
  const { mode, driveName: agent } = billing.settings;
  const today = dayOf(billing, instant(billing.now));
  return {
    seller: partyNamed(billing, seller),
    regime,
    ...(mention === undefined ? {} : { mention }),
    ...(mode === 'mandate' && seller !== '' ? { agent } : {}),
    ...(mode !== 'resale' && seller === '' ? { service: true } : {}),
    day,
    // Nobody can pay before there is an invoice.
    dueOn: day > today ? day : today,
  };
}

export const billsVatOn = (billing: Billing, seller: string, day: Day): boolean =>
  billsVat(regimeOfSeller(billing, seller, day));

export const dayOf = (billing: Billing, at: Parameters<typeof localTime>[0]): Day =>
  localTime(at, billing.zone).day;
