import { unaccented } from '../../drive/folded';
import { kindsOf } from '../../drive/mailKinds';
import type { SentMail } from '../../standin/runtime/host/mails';
import type { World } from '../../standin/runtime/world';
import type { Person } from '../pages/people';

/** A mail as it lies in a box. */
export interface Letter {
  /** Its place among all mails of the drive, from 1. */
  readonly number: number;
  readonly mail: SentMail;
  readonly kind: string;
  readonly isNew: boolean;
}

const addressesIn = (list = ''): string[] =>
  list
    .split(',')
    .map((one) => (/<([^<>]*)>\s*$/.exec(one)?.[1] ?? one).trim().toLowerCase())
    .filter((one) => one !== '');

/** Whose boxes it lies in; a blind copy is in its own box as well. */
export const recipientsOf = ({ to, cc, bcc }: SentMail): readonly string[] =>
  [to, cc, bcc].flatMap(addressesIn);

const OTHER = 'autre';

/** The newest first: everybody's for a coordinator, their own for anybody else. */
export function lettersFor(world: World, { role, address }: Person): readonly Letter[] {
  const kinds = kindsOf(world.mails, world.spreadsheet);
  return world.mails
    .map((mail, at) => ({
      number: at + 1,
      mail,
      kind: kinds[at] || OTHER,
      isNew: !mail.readBy?.includes(address),
    }))
    .filter(({ mail }) => role === 'coordinator' || recipientsOf(mail).includes(address))
    .reverse();
}

export interface Wanted {
  readonly box: string;
  readonly kind: string;
  readonly words: string;
  readonly onlyNew: boolean;
}

export const wantedBy = (query: URLSearchParams): Wanted => ({
  box: (query.get('boite') ?? '').toLowerCase(),
  kind: query.get('type') ?? '',
  words: (query.get('q') ?? '').trim(),
  onlyNew: query.has('nouveaux'),
});

/** « Épuise » finds « épuisé »: accents and capitals do not matter to whoever searches. */
const folded = (text: string): string =>
  unaccented(text)
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase();

export function chosen(letters: readonly Letter[], wanted: Wanted): readonly Letter[] {
  const words = folded(wanted.words);
  return letters.filter(
    ({ mail, kind, isNew }) =>
      (wanted.box === '' || recipientsOf(mail).includes(wanted.box)) &&
      (wanted.kind === '' || kind === wanted.kind) &&
      (!wanted.onlyNew || isNew) &&
      folded(`${mail.to} ${mail.subject} ${mail.body}`).includes(words),
  );
}
