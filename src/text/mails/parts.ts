import type { Cents } from '../../domain/money';
import { localTime } from '../../domain/time';
import { date, moment, span, weekday } from '../dates';
import { euros, NBSP } from '../format';
import { paragraphs, plain } from '../plain';
import type { DriveFacts, Occasion } from './facts';

type Part = string | false | undefined;

/** Paragraphs of a mail; what is absent leaves no gap. */
export const letter = (...parts: readonly Part[]): string =>
  `${parts.filter((part) => part !== undefined && part !== false && part !== '').join('\n\n')}\n`;

/** Lines of one paragraph. */
export const block = (...lines: readonly Part[]): string =>
  lines.filter((line) => line !== undefined && line !== '').join('\n');

/** « jeudi 14 mai à 22 h ». */
export const closing = ({ drive, sale }: Occasion): string =>
  moment(sale.closesAt, drive.zone, drive.locale);

/** « samedi 16 mai ». */
export const pickupDay = ({ drive, sale }: Occasion): string =>
  date(localTime(sale.pickupStart, drive.zone).day, drive.locale);

export const whenAndWhere = ({ drive, sale }: Occasion): string => {
  const when = span(sale.pickupStart, sale.pickupEnd, drive.zone, drive.locale);
  const place = plain(sale.place, 200);
  return drive.locale === 'fr'
    ? block(`Retrait${NBSP}: ${when}`, place && `Lieu${NBSP}: ${place}`)
    : block(`Pick-up: ${when}`, place && `Place: ${place}`);
};

/** When, where and what the coordinator says of it. */
export const pickup = (occasion: Occasion): string =>
  letter(whenAndWhere(occasion), paragraphs(occasion.drive.instructions ?? '')).trimEnd();

/** The line that `mailHtml` shows in bold. */
export const totalLine = (total: Cents, estimated: boolean, { locale }: DriveFacts): string => {
  if (locale === 'fr') {
    const line = `Total${estimated ? ' estimé' : ''}${NBSP}: ${euros(total, 'fr')}`;
    return estimated ? `${line}\nLe montant exact sera connu après la pesée.` : line;
  }
  const line = `${estimated ? 'Estimated total' : 'Total'}: ${euros(total, 'en')}`;
  return estimated ? `${line}\nThe exact amount will be known after weighing.` : line;
};

/** A line that `mailHtml` shows as a button. */
export const button = (label: string, link: string, { locale }: DriveFacts): string =>
  `${label}${locale === 'fr' ? NBSP : ''}: ${link}`;

export const driveName = ({ name }: DriveFacts): string => plain(name, 80);

export const signature = (drive: DriveFacts): string =>
  `${drive.locale === 'fr' ? 'À bientôt,' : 'See you soon,'}\n${driveName(drive)}`;

/** « À samedi, », close to the pick-up. */
export const untilPickup = ({ drive, sale }: Occasion): string => {
  const { day } = localTime(sale.pickupStart, drive.zone);
  const greeting = drive.locale === 'fr' ? 'À ' : 'See you on ';
  return `${greeting}${weekday(day, drive.locale)},\n${driveName(drive)}`;
};

/** « écrivez à … »; without an address in Réglages a reply reaches whoever sends the mails. */
export const reach = ({ coordinatorEmail, locale }: DriveFacts): string => {
  const address = plain(coordinatorEmail);
  if (locale === 'fr') return address ? `écrivez à ${address}` : 'répondez à ce message';
  return address ? `write to ${address}` : 'reply to this message';
};

export const contact = (
  drive: DriveFacts,
  question: string = drive.locale === 'fr' ? `Une question${NBSP}?` : 'Any question?',
): string => {
  const [first = '', ...rest] = reach(drive);
  return `${question} ${first.toUpperCase()}${rest.join('')}.`;
};
