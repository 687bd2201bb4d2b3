/** The mails that left since the last look, read back. */

import type { SentMail } from '../../../local/standin/runtime/host/mails';
import { plain } from '../../stories/support/plain';
import type { Message } from '../model/messages';
import { behindQuota } from '../model/shortMails';
import type { Stage } from '../steps/stage';
import type { Told } from './cells';
import { compareReminders, isTimely } from './timely';

export function compareMails(told: Told, stage: Stage): void {
  const { drive, sale } = stage;
  const mails = drive.mails().slice(stage.mailsSeen);
  stage.mailsSeen = drive.mails().length;
  const expected = [...sale.messages.splice(0), ...letGo(told, stage, mails)];
  for (const mail of mails) {
    const { to, subject, body } = mail;
    const title = plain(subject);
    if (isTimely(told, stage, mail)) continue;
    const at = expected.findIndex((one) => one.to === to && one.subject === title);
    const [message] = at < 0 ? [] : expected.splice(at, 1);
    if (message) compareText(told, message, plain(body));
    else
      told.differences.push(`Mail to ${to}: « ${title} » left, and is none of ${shown(expected)}`);
  }
  for (const { to, subject } of expected)
    told.differences.push(`Mail to ${to}: « ${subject} » did not leave`);
  compareReminders(told, stage);
  stage.toldNow.clear();
}

/** Of what closing told with few mails left: those that left; the others are expected from the morning on. */
function letGo(told: Told, stage: Stage, mails: readonly SentMail[]): readonly Message[] {
  const { sale, short, world } = stage;
  stage.short = undefined;
  if (!short) return [];
  const isOf =
    ({ to, subject }: Message) =>
    (mail: SentMail): boolean =>
      mail.to === to && plain(mail.subject) === subject;
  const hasLeft = (message: Message): boolean => mails.some(isOf(message));
  const { waiting, wrong } = behindQuota(short, world.mailsLeft ?? 0, hasLeft);
  told.differences.push(...wrong);
  sale.messages.push(...waiting);
  return [...short.toBring, ...short.answers, ...short.demands].filter(hasLeft);
}

const shown = (messages: readonly Message[]): string =>
  messages.map(({ to, subject }) => `${to} « ${subject} »`).join(', ') || 'nothing expected';

function compareText(told: Told, { to, subject, says }: Message, body: string): void {
  for (const words of says)
    if (!body.includes(words))
      told.differences.push(`Mail to ${to}, « ${subject} »: does not say « ${words} »`);
}
