import { localTime } from '../../domain/values/time';
import { date, moment, shortMoment, span, weekday } from '../values/dates';
import { firstName } from '../values/firstName';
import { paragraphs, plain } from '../values/plain';
import type { DriveDetails, Occasion } from './mailDetails';
import { phrases } from './phrases';

export const driveName = ({ name }: DriveDetails): string => plain(name, 80);

/** « écrivez à … »; without an address in Réglages a reply reaches whoever sends the mails. */
const contact = ({ coordinatorEmail, locale }: DriveDetails): string => {
  const address = plain(coordinatorEmail);
  return address ? phrases.writeTo[locale](address) : phrases.reply[locale];
};

/** What every mail of a sale can tell. */
export const occasionValues = ({ drive, sale }: Occasion) => {
  const { zone, locale, instructions = '' } = drive;
  const { day } = localTime(sale.pickupStart, zone);
  return {
    drive: driveName(drive),
    contact: contact(drive),
    saleNumber: String(sale.number),
    closing: moment(sale.closesAt, zone, locale),
    shortClosing: shortMoment(sale.closesAt, zone, locale),
    pickup: span(sale.pickupStart, sale.pickupEnd, zone, locale),
    pickupDay: date(day, locale),
    weekday: weekday(day, locale),
    place: plain(sale.place, 200),
    instructions: paragraphs(instructions),
  };
};

/** Whom a mail is for. */
export const personValues = (name = '') => ({
  firstName: firstName(name),
  name: plain(name, 60),
});

/** For what a template asks about and does not show. */
export const flag = (isSo: boolean): string => (isSo ? '1' : '');
