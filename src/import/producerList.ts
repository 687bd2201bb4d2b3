import type { TypedFault } from '../domain/catalogue/listFault';
import { isEmail, normaliseEmail } from '../domain/orders/order';
import { withoutEnds } from '../domain/values/ends';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { expected } from '../domain/values/problem';
import { listFaultText } from '../text/problems/listFaults';
import { isCode, LONGEST_CELL, tooLarge } from './fields';

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
export interface LeftLine extends Pick<ProducerLine, 'line' | 'text'> {
  readonly message: string;
}

type Standing = Pick<ProducerLine, 'name' | 'email' | 'phone'>;

const PHONE = /^(?:\+|00)?[\d\s().-]{8,20}$/;
const HEADER =
  /^(?:producteurs?|noms?|fermes?|producers?|names?|e ?mails?|mails?|adresses? e ?mail|courriels?|telephones?|tel|phones?)$/;
const LONGEST_NAME = 200;
const NOBODY = { name: '', email: '', phone: '', state: 'doubtful' } as const;

/** « Nom, e-mail, téléphone », in any order and however it is parted. */
export function readProducers(text: string, producers: readonly Standing[]): ProducerLine[] {
  const fault = tooLarge(text);
  if (fault) return [{ line: 1, text, ...NOBODY, faults: [fault] }];
  const standing = new Map(producers.map((one) => [folded(one.name), one]));
  const owners = new Map(producers.flatMap(({ email, name }) => (email ? [[email, name]] : [])));
  return text.split(/\r\n?|\n/).flatMap((pasted, index): ProducerLine[] => {
    const line = { line: index + 1, text: pasted };
    if (pasted.length > LONGEST_CELL)
      return [{ ...line, ...NOBODY, faults: [{ code: 'notText', read: pasted }] }];
    const parts = partsOf(pasted);
    if (
      parts.every((part) =>
        HEADER.test(
          folded(part)
            .replace(/[^a-z]+/g, ' ')
            .trim(),
        ),
      )
    )
      return [];
    const { faults, name, email, phone } = parted(parts);
    const stands = standing.get(folded(name));
    const owner = owners.get(email);
    // Two producers with one address would read each other's orders.
    if (owner !== undefined && folded(owner) !== folded(name))
      faults.push({ code: 'emailTaken', read: email, detail: owner });
    if (stands?.email && email && stands.email !== email)
      faults.push({ code: 'otherEmail', read: email, detail: stands.email });
    const adds = stands && ((!stands.email && email) || (!stands.phone && phone));
    const state = faults.length > 0 ? 'doubtful' : !stands ? 'new' : adds ? 'completed' : 'known';
    if (state !== 'doubtful') {
      const whole = {
        name: stands?.name ?? name,
        email: stands?.email || email,
        phone: stands?.phone || phone,
      };
      standing.set(folded(name), whole);
      if (email) owners.set(email, name);
    }
    return [{ ...line, name, email, phone, state, faults }];
  });
}

/** Cells of a line; in running text an address stands for itself: « Jean <jean@ferme.fr> ». */
function partsOf(line: string): string[] {
  const cells = line.split(/[\t;,|]/).flatMap((cell) => {
    const parts: string[] = [];
    let isApart = true;
    for (const word of cell.includes('@') ? cell.split(/[\s<]+/) : [cell]) {
      const isAddress = word.includes('@');
      if (isAddress || isApart) parts.push(word);
      else parts.push(`${parts.pop()} ${word}`);
      isApart = isAddress;
    }
    return parts;
  });
  const bare = cells.map((cell) => withoutEnds(cell, /[\s"•*–-]/, /[\s">]/));
  return bare.map((cell) => cell.replace(/^mailto:/i, '')).filter(Boolean);
}

/** « x@y.fr », and what people write so that nobody reads it: « x(at)y ». */
const isMail = (text: string): boolean => text.includes('@') || /\(at\)/i.test(text);

/** What is not one name, one address: told as it was read. */
function parted(parts: readonly string[]): Standing & { readonly faults: TypedFault[] } {
  const emails = parts.filter(isMail);
  const names = parts.filter((part) => !isMail(part) && !PHONE.test(part));
  const [name = ''] = names;
  const email = normaliseEmail(emails[0] ?? '');
  const faults: TypedFault[] = [];
  if (names.length !== 1 || emails.length > 1)
    faults.push({ code: 'oneOfEach', read: parts.join(', ') });
  else if (email && !isEmail(email)) faults.push({ ...expected('email'), read: email });
  if (isCode(name) || name.length > LONGEST_NAME) faults.push({ code: 'notText', read: name });
  return { name, email, phone: parts.find((part) => PHONE.test(part)) ?? '', faults };
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
    const faults = [...one.faults, ...refused.filter(({ index }) => taken[index] === one)];
    const message = faults.map((fault) => listFaultText(fault, locale)).join(' ');
    return faults.length > 0 ? [{ line: one.line, text: one.text, message }] : [];
  });
}
