import type { DocumentContent, Party } from '../../domain/accounting/document';
import { billsVat, type VatRegime } from '../../domain/accounting/vatRegime';
import { addDays, type Day, instant, localTime } from '../../domain/values/time';
import { mentionOf } from '../../text/results/frenchLaw';
import { producerNamed, regimeOfProducer } from './regimes';
import type { BooksView } from './view';

/** Only what there is to say. */
const filled = (party: { readonly [K in keyof Party]?: string | null | undefined }): Party =>
  Object.fromEntries(Object.entries(party).filter(([, words]) => words)) as unknown as Party;

export const driveName = ({ settings: { legalName, driveName: name } }: BooksView): string =>
  legalName || name;

/** A producer, or the drive as the empty name. */
export function sellerParty(view: BooksView, seller: string): Party {
  if (seller === '') {
    const { siret, legalAddress: address, vatNumber, legalForm, register } = view.settings;
    return filled({ name: driveName(view), siret, address, vatNumber, legalForm, register });
  }
  const { address, siret, vatNumber, legalName, legalForm, register } =
    producerNamed(view, seller) ?? {};
  return filled({ name: seller, legalName, legalForm, register, address, siret, vatNumber });
}

export function buyerParty(view: BooksView, email: string, signed: string): Party {
  const buyer = view.buyers.find((one) => one.email === email);
  return filled({
    name: signed || (buyer?.name ?? email),
    company: buyer?.company ?? null,
    siret: buyer?.siret ?? null,
    address: buyer?.billing ?? buyer?.address ?? null,
    email,
  });
}

/** In resale the drive's own regime counts, whatever the farmers'; elsewhere it is for its fees. */
const regimeOfSeller = (view: BooksView, seller: string, day: Day): VatRegime =>
  seller === '' ? view.settings.driveVat : regimeOfProducer(view, seller, day);

/** What every document of that seller says besides its lines. */
export function headOf(
  view: BooksView,
  seller: string,
  day: Day,
): Omit<DocumentContent, 'buyer' | 'lines'> {
  const regime = regimeOfSeller(view, seller, day);
  const mention = mentionOf(regime, day);
  const { mode, driveName: agent, dueDays } = view.settings;
  const today = dayOf(view, instant(view.now));
  const agreed = addDays(day, dueDays);
  return {
    seller: sellerParty(view, seller),
    regime,
    ...(mention === undefined ? {} : { mention }),
    ...(mode === 'mandate' && seller !== '' ? { agent } : {}),
    ...(mode !== 'resale' && seller === '' ? { service: true } : {}),
    day,
    // Nobody can pay before there is an invoice.
    dueOn: [agreed, today].sort().at(-1) ?? agreed,
  };
}

export const billsVatOn = (view: BooksView, seller: string, day: Day): boolean =>
  billsVat(regimeOfSeller(view, seller, day));

export const dayOf = (view: BooksView, at: Parameters<typeof localTime>[0]): Day =>
  localTime(at, view.zone).day;
