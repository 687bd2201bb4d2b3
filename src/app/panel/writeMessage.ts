import * as z from 'zod/mini';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import { type MessageGroup, messageGroupIds, messageGroups } from '../../text/results/groupNames';
import { originals, type Words } from '../../text/templates/originals';
import type { ValuesOf } from '../../text/templates/templateKinds';
import { faultsIn, faultText } from '../../text/templates/writer';
import { historyRows, historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readBooks } from '../money/readBooks';
import { leavingAhead, leavingSaid } from '../outbox/forecast';
import { mayLeave } from '../outbox/handOver';
import { keptLogo } from '../outbox/mailLook';
import { ownWords } from '../outbox/mailWords';
import { tell } from '../outbox/send';
import type { PersonToTell } from '../people/subscribers';
import { pendingMail, type QueuedMail } from '../records/outboxRows';
import { otherSale } from '../records/sale';
import { type Audience, audienceOf, messageNeeds, peopleIn, type Whom } from './messageGroups';
import { isBlankFor, messageMails, valuesFor } from './messageMails';

const group = z.enum(messageGroupIds);
const which = z.optional(z.string());
export const messageLook = z.object({ group: z.optional(group), which, person: which });
const words = {
  subject: z.string().check(z.maxLength(1000)),
  text: z.string().check(z.maxLength(10_000)),
};
export const messageAsked = z.object({ group, which, ...words });
export const messageSent = z.object({ group, which, ...words, seen: z.int() });

/** The page of a message to some people: plain JSON. */
export interface MessageView {
  readonly language: Locale;
  readonly now: number;
  readonly zone: string;
  /** Whose buyers and duties are meant, and the other live sale where there are two. */
  readonly sale: number;
  readonly beside: number | null;
  readonly user: string;
  readonly driveName: string;
  /** As it is kept; null where there is none. */
  readonly logo: string | null;
  /** Those that the drive has, with how many people a mail reaches. */
  readonly groups: readonly { readonly id: MessageGroup; readonly count: number | null }[];
  readonly products: readonly { readonly ref: string; readonly title: string }[];
  readonly group: MessageGroup;
  readonly which: string;
  readonly people: readonly PersonToTell[];
  /** Of the group, those who have no address. */
  readonly without: number;
  /** What the words stand for about one of them; null where there is nobody. */
  readonly shown: { readonly email: string; readonly values: ValuesOf<'message'> } | null;
  /** What whoever writes begins with. */
  readonly start: Words;
}

const startOf = (snapshot: Reads<'templates'>): Words => {
  const { locale } = snapshot.place;
  const own = ownWords(snapshot).get('message');
  return own && faultsIn('message', own, locale).length === 0 ? own : originals[locale].message;
};

/** Of the sale that takes orders beside the one in hand the books know nothing. */
const groupsOf = ({ survey }: Reads): readonly MessageGroup[] =>
  messageGroupIds.filter((id) => id !== 'unpaid' || survey.overlap !== 'latest');

/** Whom one can write to, and what the words say about one of them. */
export function messageView(
  ports: Ports,
  asked: { readonly group?: MessageGroup | undefined } & Omit<Whom, 'group'> & {
      readonly person?: string | undefined;
    },
): Result<MessageView, Refusal> {
  const snapshot = readBooks(ports, messageNeeds, 'asked');
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const audience = audienceOf(ports, snapshot);
  const { context } = audience;
  const products = [...(context?.products.values() ?? [])].map(({ ref, title }) => ({
    ref,
    title,
  }));
  const chosen = asked.group ?? (audience.lines.length > 0 ? 'buyers' : 'subscribers');
  const needed = chosen === 'product' ? (products[0]?.ref ?? '') : '';
  const whom: Whom = { group: chosen, which: asked.which || needed };
  const { people, without } = peopleIn(audience, whom);
  const person = people.find(({ email }) => email === asked.person) ?? people[0];
  return ok({
    language: snapshot.place.locale,
    now: snapshot.now,
    zone: snapshot.place.zone,
    sale: context?.sale.number ?? 0,
    beside: otherSale(snapshot)?.number ?? null,
    user: ports.user(),
    driveName: snapshot.settings.driveName,
    logo: keptLogo(snapshot),
    groups: groupsOf(snapshot).map((id) => ({
      id,
      count: id === 'product' ? null : peopleIn(audience, { group: id }).people.length,
    })),
    ...{ products, group: chosen, which: whom.which ?? '', people, without },
    shown: person ? { email: person.email, values: valuesFor(audience, whom)(person) } : null,
    start: startOf(snapshot),
  });
}

interface Message extends Whom, Words {}

interface MessagePlan {
  readonly audience: Audience;
  readonly mails: readonly QueuedMail[];
  readonly already: number;
}

/** Every mail of it, or why there is none. */
function decide(ports: Ports, asked: Message): Result<MessagePlan, Refusal> {
  const snapshot = readBooks(ports, messageNeeds, 'asked');
  const { locale } = snapshot.place;
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  const { subject, text } = asked;
  const isUnwritten = text.trim() === '' || text.trim() === startOf(snapshot).text.trim();
  if (subject.trim() === '' || isUnwritten) return fail({ code: 'emptyMessage' });
  const [fault] = faultsIn('message', { subject, text }, locale);
  if (fault) return fail({ code: 'badTemplate', detail: faultText(fault, locale) });
  const audience = audienceOf(ports, snapshot);
  const people = peopleIn(audience, asked).people.filter(({ email }) =>
    mayLeave(snapshot.settings, { kind: 'message', recipient: email }),
  );
  if (people.length === 0) return fail({ code: 'nobodyInGroup' });
  const { mails, already } = messageMails(audience, asked, people, { subject, text });
  return mails.some(isBlankFor) ? fail({ code: 'emptyMessage' }) : ok({ audience, mails, already });
}

/** How many would be written to, and when it leaves: what whoever writes says yes to. */
export interface MessageAsked {
  readonly people: number;
  /** Of them, those who have these very words. */
  readonly already: number;
  /** When the others leave, in words. */
  readonly told: string;
}

export function askBeforeMessage(ports: Ports, asked: Message): Result<MessageAsked, Refusal> {
  const plan = decide(ports, asked);
  if (!plan.ok) return plan;
  const { audience, mails, already } = plan.value;
  const { snapshot } = audience;
  const more = mails.map((mail) => pendingMail(mail, undefined));
  const leaving = leavingAhead(snapshot, ports.mailer.remaining(), more);
  const told = leavingSaid(leaving, snapshot);
  return ok({ people: mails.length + already, already, told });
}

export interface MessageSent {
  readonly code: 'messageSent';
  /** What became of its mails, in words; blank where there was none. */
  readonly told: string;
}

/** To each of them once, however often it is asked for (docs/rules.md E9). */
export function sendMessage(
  ports: Ports,
  { seen, ...asked }: Message & { readonly seen: number },
): Result<MessageSent, Refusal> {
  const plan = decide(ports, asked);
  if (!plan.ok) return plan;
  const { audience, mails, already } = plan.value;
  const { snapshot, context } = audience;
  if (mails.length + already !== seen) return fail({ code: 'changedMeanwhile' });
  const words = historyWords(snapshot);
  const entry = {
    action: words.message,
    detail: `${messageGroups[asked.group][snapshot.place.locale]} – ${asked.subject.trim()}`,
    after: words.mails(mails.length),
  };
  const history = mails.length > 0 ? historyRows(ports, snapshot, [entry]) : [];
  const told = tell(ports, snapshot, context?.sale.number ?? 0, mails, { rows: { history } });
  return ok({ code: 'messageSent', told: leavingSaid(told, snapshot) });
}
