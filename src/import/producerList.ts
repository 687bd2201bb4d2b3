import type { TypedFault } from '../domain/catalogue/listFault';
import { isEmail, normaliseEmail } from '../domain/orders/order';
import { withoutEnds } from '../domain/values/ends';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { listFaultText } from '../text/problems/listFaults';
import { isCode, LONGEST_CELL, type TooLarge, tooLarge, tooLargeFault } from './words/bounds';

export interface ProducerLine {
  readonly line: number;
  /** As it was pasted, so that a line that stays can be mended. */
  readonly text: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly state: 'new' | 'completed' | 'known' | 'doubtful';
  readonly faults: readonly TypedFault[];
}

/** A line that was not taken, as pasted, and why. */
export interface LeftLine {
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

interface StandingProducer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const PHONE = /^(?:\+|00)?[\d\s().-]{8,20}$/;
const HEADER =
  /^(?:producteurs?|noms?|fermes?|producers?|names?|e ?mails?|mails?|adresses? e ?mail|courriels?|telephones?|tel|phones?)$/;
const LONGEST = 200;

/** « x@y.fr », and what people write so that nobody reads it: « x(at)y », « x at y.fr ». */
function isMail(text: string): boolean {
  if (text.includes('@') || /\(at\)/i.test(text)) return true;
  const at = text.search(/\bat\b/i);
  return at >= 0 && text.lastIndexOf('.') > at;
}

const bare = (text: string): string =>
  folded(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** « Nom, e-mail, téléphone », in any order and however it is parted. */
export function readProducers(
  text: string,
  producers: readonly StandingProducer[],
): ProducerLine[] {
  const fault = tooLarge(text);
  if (fault) return [refusedWhole(text, fault)];
  const standing = new Map(producers.map((one) => [folded(one.name), one]));
  const owners = new Map(producers.flatMap(({ email, name }) => (email ? [[email, name]] : [])));
  return text.split(/\r\n?|\n/).flatMap((pasted, index): ProducerLine[] => {
    const line = { line: index + 1, text: pasted };
    if (pasted.length > LONGEST_CELL)
      return [{ ...line, ...NOBODY, faults: [{ code: 'notText', read: pasted }] }];
    const parts = partsOf(pasted);
    if (parts.length === 0 || parts.every((part) => HEADER.test(bare(part)))) return [];
    const read = parted(parts);
    const { name, email, phone } = read;
    const faults = [...read.faults, ...conflict(read, owners)];
    const stands = standing.get(folded(name));
    const isOther = Boolean(stands?.email && email && stands.email !== email);
    if (isOther) faults.push({ code: 'otherEmail', read: email, detail: stands?.email ?? '' });
    const adds = stands && ((!stands.email && email) || (!stands.phone && phone));
    const state = faults.length > 0 ? 'doubtful' : !stands ? 'new' : adds ? 'completed' : 'known';
    if (state !== 'doubtful') {
      standing.set(folded(name), {
        name: stands?.name ?? name,
        email: stands?.email || email,
        phone: stands?.phone || phone,
      });
      if (email) owners.set(email, name);
    }
    return [{ ...line, name, email, phone, state, faults }];
  });
}

const NOBODY = { name: '', email: '', phone: '', state: 'doubtful' } as const;

const refusedWhole = (text: string, fault: TooLarge): ProducerLine => ({
  ...{ line: 1, text, ...NOBODY },
  faults: [tooLargeFault(fault)],
});

/** Cells of a line; in running text an address stands for itself: « Jean <jean@ferme.fr> ». */
function partsOf(line: string): string[] {
  const cells = line.split(/[\t;,|]/).flatMap((cell) => {
    if (!cell.includes('@')) return [cell];
    const parts: string[] = [];
    let isBefore = false;
    for (const word of cell.split(/[\s<]+/)) {
      const isAddress = word.includes('@');
      if (isAddress || isBefore || parts.length === 0) parts.push(word);
      else parts.push(`${parts.pop() ?? ''} ${word}`);
      isBefore = isAddress;
    }
    return parts;
  });
  return cells
    .map((cell) => withoutEnds(cell, /[\s"•*–-]/, /[\s">]/).replace(/^mailto:/i, ''))
    .filter(Boolean);
}

/** The lines whose rows are sent, in that order. */
export const takenOf = (lines: readonly ProducerLine[]): ProducerLine[] =>
  lines.filter(({ state }) => state === 'new' || state === 'completed');

/** Lines that stay to be mended: doubtful here, or refused where they were to be written. */
export function leftOf(
  lines: readonly ProducerLine[],
  refused: readonly (TypedFault & { readonly index: number })[],
  locale: Locale,
): LeftLine[] {
  const taken = takenOf(lines);
  return lines.flatMap((one) => {
    const own = refused.filter(({ index }) => taken[index] === one);
    const faults = [...one.faults, ...own];
    const message = faults.map((fault) => listFaultText(fault, locale)).join(' ');
    return faults.length > 0 ? [{ line: one.line, text: one.text, message }] : [];
  });
}

/** What is not one name, one address: told as it was read. */
function parted(parts: readonly string[]) {
  const emails = parts.filter((part) => isMail(part));
  const [phone = ''] = parts.filter((part) => PHONE.test(part));
  const names = parts.filter((part) => !isMail(part) && !PHONE.test(part));
  const [name = ''] = names;
  const email = normaliseEmail(emails[0] ?? '');
  const faults: TypedFault[] = [];
  if (names.length !== 1 || emails.length > 1)
    faults.push({ code: 'oneOfEach', read: parts.join(', ') });
  else if (email && !isEmail(email)) faults.push({ code: 'notEmail', read: email });
  if (isCode(name) || name.length > LONGEST) faults.push({ code: 'notText', read: name });
  return { name, email, phone, faults };
}

/** Two producers with one address would read each other's orders: people must say so themselves. */
function conflict(
  { name, email }: { readonly name: string; readonly email: string },
  owners: ReadonlyMap<string, string>,
): TypedFault[] {
  const owner = owners.get(email);
  return owner !== undefined && folded(owner) !== folded(name)
    ? [{ code: 'emailTaken', read: email, detail: owner }]
    : [];
}
