import type { Named } from '../../domain/values/locale';
import { account } from './accountMail';
import { announcement } from './announcementMail';
import { change } from './changeMail';
import { closingSoon } from './closingSoonMail';
import { confirmation } from './confirmationMail';
import { coordinator, test } from './coordinatorMail';
import {
  type MailComputing,
  type MailRecord,
  type MailTopic,
  type MailTraits,
  plainTraits,
  type Template,
} from './defineMail';
import { document } from './documentMail';
import { duty } from './dutyMail';
import { late } from './lateMail';
import { message } from './messageMail';
import { payment } from './paymentMail';
import { pickupReminder } from './pickupReminderMail';
import { producerOrder } from './producerOrderMail';
import { saleCalledOff } from './saleCalledOffMail';
import { saleMoved } from './saleMovedMail';
import { toFix } from './toFixMail';

/**
 * Every kind of mail. The order is the rank, by what depends on it (docs/rules.md E3): what whoever runs the
 * drive waits for, producers' orders, answers, changes, demands, reminders, announcements, then the rest.
 */
const records = {
  test,
  coordinator,
  producerOrder,
  confirmation,
  change,
  toFix,
  late,
  saleCalledOff,
  saleMoved,
  payment,
  duty,
  pickupReminder,
  message,
  closingSoon,
  announcement,
  account,
  document,
} as const satisfies Readonly<Record<string, MailRecord>>;

type Records = typeof records;
export type MailKind = keyof Records;

const all: readonly (readonly [MailKind, MailRecord])[] = Object.entries(records) as never;

export const mailKinds = Object.keys(records) as MailKind[];

/** What each kind is called in Rappels. */
export const mailKindNames: Readonly<Record<MailKind, MailRecord['name']>> = Object.fromEntries(
  all.map(([kind, { name }]) => [kind, name]),
) as never;

export const mailTraits: Readonly<Record<MailKind, MailTraits>> = Object.fromEntries(
  all.map(([kind, record]) => [kind, { ...plainTraits, ...record }]),
) as never;

type TemplatesOf<R> = R extends { readonly templates: infer T } ? T : never;
type Templates = TemplatesOf<Records[MailKind]>;
type KeysOf<T> = T extends T ? keyof T : never;
export type TemplateKind = KeysOf<Templates>;
type FieldsOf<K extends TemplateKind, T = Templates> = T extends {
  readonly [P in K]: { readonly fields: readonly (infer F extends string)[] };
}
  ? F
  : never;

/** Some kinds have several, so that each reads as a letter; `dues` is a piece of others: what is to be paid, and how. */
export const templates: Readonly<Record<TemplateKind, Template>> = Object.assign(
  {},
  ...all.map(([, record]) => record.templates),
);

/** What each is called in Modèles. */
export const templateNames: Readonly<Record<TemplateKind, Named>> = Object.fromEntries(
  Object.entries(templates).map(([kind, { name }]) => [kind, name]),
) as never;

/** Formatted words for all that a template can tell; what is absent is blank. */
export type ValuesOf<K extends TemplateKind> = Readonly<Record<FieldsOf<K>, string>>;

/**
 * The lowest goes first. What tells orders goes as their answers came: of two to one buyer the last is what
 * holds (docs/rules.md E27).
 */
export const rankOf = (kind: MailKind): number =>
  mailKinds.indexOf(tells(kind, 'order') ? 'confirmation' : kind);

export const isMailKind = (text: string): text is MailKind => text in records;

export const tells = (kind: MailKind | null, topic: MailTopic): boolean =>
  kind !== null && mailTraits[kind].tells === topic;

export const computedBy = (who: MailComputing): MailKind[] =>
  mailKinds.filter((kind) => mailTraits[kind].computedBy.includes(who));

/** It tells a buyer what their order is, or that there is none. */
export const tellsOrder = (kind: MailKind): boolean => tells(kind, 'order');
