import type { ListFaultCode } from '../../domain/listFault';
import { isEmail, normaliseEmail } from '../../domain/order';
import type { ProblemCode } from '../../domain/problem';
import { folded } from '../../tabs/cell';
import type { producersTab } from '../../tabs/producers';
import type { ReadTab } from '../../tabs/read';
import { cutList } from './cut';

export interface ProducerLine {
  readonly line: number;
  /** As it was pasted, so that a line that stays can be mended. */
  readonly text: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly state: 'new' | 'completed' | 'known' | 'doubtful';
  readonly faults: readonly {
    readonly code: ListFaultCode | ProblemCode;
    readonly read: string;
    readonly detail?: string;
  }[];
}

type Fault = ProducerLine['faults'][number];

const MAIL = /@|\(at\)|\bat\b.*\./i;
const PHONE = /^(?:\+|00)?[\d\s().-]{8,20}$/;
const HEADER =
  /^(?:producteurs?|noms?|fermes?|producers?|names?|e ?mails?|mails?|adresses? e ?mail|courriels?|telephones?|tel|phones?)$/;
const LONGEST = 200;

const bare = (text: string): string =>
  folded(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** « Nom, e-mail, téléphone », in any order and however it is parted. */
export function readProducers(
  text: string,
  { rows }: ReadTab<typeof producersTab>,
): ProducerLine[] {
  const standing = new Map(rows.map(({ values }) => [folded(values.name ?? ''), values]));
  const owners = new Map(
    rows.flatMap(({ values }) =>
      values.email && values.name ? [[values.email, values.name]] : [],
    ),
  );
  const raw = text.replace(/\r\n?/g, '\n').split('\n');
  const { separator, lines } = cutList(text);
  return lines.flatMap(({ line, cells }): ProducerLine[] => {
    const parts = cells
      .flatMap((cell) => (separator === null ? cell.split(/[,;\t]/) : [cell]))
      .flatMap((cell) => cell.split(/[<>]|\s(?=\S+@)/))
      .map((part) => part.replace(/^mailto:|^[\s•*–-]+/i, '').trim())
      .filter(Boolean);
    if (parts.length === 0 || parts.every((part) => HEADER.test(bare(part)))) return [];
    const read = parted(parts);
    const { name, email, phone } = read;
    const faults = [...read.faults, ...oneName(read.names), ...conflict(read, owners)];
    const stands = standing.get(folded(name));
    const isOther = Boolean(stands?.email && email && stands.email !== email);
    if (isOther) faults.push({ code: 'otherEmail', read: email, detail: stands?.email ?? '' });
    const adds = stands && ((!stands.email && email) || (!stands.phone && phone));
    const state = faults.length > 0 ? 'doubtful' : !stands ? 'new' : adds ? 'completed' : 'known';
    if (state !== 'doubtful') {
      standing.set(folded(name), {
        ...(stands ?? EMPTY),
        name,
        email: email || (stands?.email ?? null),
      });
      if (email) owners.set(email, name);
    }
    return [{ line, text: raw[line - 1] ?? '', name, email, phone, state, faults }];
  });
}

const EMPTY = {
  name: null,
  email: null,
  phone: null,
  iban: null,
  accountHolder: null,
  vatPayer: null,
  vatRegime: null,
  minimum: null,
  sheet: null,
  toFix: null,
} as const;

function parted(parts: readonly string[]) {
  const emails = parts.filter((part) => MAIL.test(part));
  const phones = parts.filter((part) => PHONE.test(part));
  const names = parts.filter((part) => !MAIL.test(part) && !PHONE.test(part));
  const faults: Fault[] = [];
  const email = normaliseEmail(emails[0] ?? '');
  if (emails.length > 1) faults.push({ code: 'severalEmails', read: emails.join(', ') });
  else if (email && !isEmail(email)) faults.push({ code: 'notEmail', read: email });
  return { names, name: names[0] ?? '', email, phone: phones[0] ?? '', faults };
}

function oneName(names: readonly string[]): Fault[] {
  const [name = ''] = names;
  if (names.length > 1) return [{ code: 'severalNames', read: names.join(', ') }];
  if (name === '') return [{ code: 'nameMissing', read: '' }];
  if (/^[=@]/.test(name)) return [{ code: 'formula', read: name }];
  if (/<|&\w+;/.test(name)) return [{ code: 'markup', read: name }];
  return name.length > LONGEST ? [{ code: 'tooLong', read: name }] : [];
}

/** Two producers with one address would read each other's orders: people must say so themselves. */
function conflict(
  { name, email }: { readonly name: string; readonly email: string },
  owners: ReadonlyMap<string, string>,
): Fault[] {
  const owner = owners.get(email);
  return owner !== undefined && folded(owner) !== folded(name)
    ? [{ code: 'emailTaken', read: email, detail: owner }]
    : [];
}
