import { parsedJson } from '../../formats/parsedJson';
import { isDay } from '../values/time';
import type { DocumentContent, DocumentLine, OperationNature, Party } from './document';
import type { VatRegime } from './vatRegime';

type Check = (value: unknown) => boolean;
/** A check for each of its fields: one that is added and not looked at does not compile. */
type Checks<T> = Readonly<Record<keyof T, Check>>;

const isText: Check = (value) => typeof value === 'string';
/** Of numbers that sums are made of. */
const isWhole: Check = Number.isSafeInteger;
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isTrue: Check = (value) => value === true;
const among = <T extends string>(names: Readonly<Record<T, true>>): Check => {
  const all = new Set<unknown>(Object.keys(names));
  return (value) => all.has(value);
};
const each =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const whole =
  <T>(checks: Checks<T>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check>(checks).every(([field, check]) =>
      check((value as Readonly<Record<string, unknown>>)[field]),
    );

const isParty = whole<Party>({
  name: isText,
  company: maybe(isText),
  legalName: maybe(isText),
  legalForm: maybe(isText),
  register: maybe(isText),
  address: maybe(isText),
  siret: maybe(isText),
  vatNumber: maybe(isText),
  email: maybe(isText),
});

const isLine = whole<DocumentLine>({
  sale: isWhole,
  basket: isWhole,
  ref: isText,
  title: isText,
  quantity: maybe(Number.isFinite),
  unit: maybe(among<NonNullable<DocumentLine['unit']>>({ kg: true, L: true })),
  price: isWhole,
  amount: isWhole,
  rate: isWhole,
  deposit: maybe(isTrue),
});

const isContent = whole<DocumentContent>({
  seller: isParty,
  agent: maybe(isText),
  buyer: isParty,
  service: maybe(isTrue),
  regime: among<VatRegime>({ payer: true, exempt: true, flatRate: true }),
  mention: maybe(isText),
  nature: maybe(among<OperationNature>({ goods: true, service: true, both: true })),
  delivery: maybe(isText),
  onDebits: maybe(isTrue),
  dueOn: maybe(isDay),
  day: isDay,
  lines: each(isLine),
  corrects: maybe(each(isWhole)),
});

/**
 * As Factures keeps it; undefined where somebody changed it so that it cannot be counted. No schema:
 * the page that writes documents reads them too, and the library would take it past its bound.
 */
export function readDocument(text: string | null): DocumentContent | undefined {
  const read = parsedJson(text ?? '');
  return isContent(read) ? (read as DocumentContent) : undefined;
}
