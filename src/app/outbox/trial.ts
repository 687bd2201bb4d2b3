import type { Locale } from '../../domain/values/locale';
import { HOUR } from '../../domain/values/time';
import { mailHtml } from '../../text/mails/mailHtml';
import { trialMail } from '../../text/mails/trialMail';
import { MAIL_PERMISSION } from '../../text/problems/permissions';
import { mailNotAllowed } from '../../text/results/outboxReasons';
import { ownAddress } from '../kernel/owner';
import type { Ports } from '../kernel/ports';
import type { AnySnapshot } from '../kernel/reads';

/** When whose trial left last. */
const TRIAL = 'mail.trial';
/** Where no quota is ever told, one a day is enough. */
const HOLDS = 24 * HOUR;

export const forgetTrial = (ports: Ports): void => void ports.memory.note(TRIAL, '');

/**
 * Why Google takes no mails, known by one to whoever sends: of that one nobody minds two, or none.
 * Null where it left, or nobody is there to get it.
 */
export function refusalOfTrial(ports: Ports, { settings, place }: AnySnapshot): string | null {
  const { driveName, coordinatorEmail } = settings;
  const to = ownAddress(ports) || coordinatorEmail;
  if (!to) return null;
  const { subject, text } = trialMail(driveName, place.locale);
  const html = mailHtml(text, { driveName, locale: place.locale });
  const unsent = ports.mailer.send({ to, subject, text, html, senderName: driveName });
  if (unsent === null) ports.memory.note(TRIAL, `${ports.clock.now()} ${ports.user()}`);
  return unsent ? refusalSaid(ports, unsent.error, place.locale) : null;
}

/** Google's words, unless a permission lacks: that says more. */
export const refusalSaid = ({ triggers }: Ports, said: string, locale: Locale): string =>
  triggers.lacking().includes(MAIL_PERMISSION) ? mailNotAllowed[locale] : said;

/**
 * Where the quota is not told, nothing says of a mail that Google refuses whether it left. So none is
 * handed over before a trial left; why that did not, or null.
 */
export function whyNoneIsTaken(ports: Ports, snapshot: AnySnapshot): string | null {
  if (ports.mailer.isTold()) return null;
  const [at, ...user] = (ports.memory.get(TRIAL) ?? '').split(' ');
  const isRecent = user.join(' ') === ports.user() && ports.clock.now() < Number(at) + HOLDS;
  return isRecent ? null : refusalOfTrial(ports, snapshot);
}
