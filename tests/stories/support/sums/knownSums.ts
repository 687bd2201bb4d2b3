/** Sums that are known by and by, and what buyers are told of them. */
import type { Drive } from '../drive';
import { plain } from '../plain';

export const paying = {
  Paiements: 'oui',
  'Espèces ou chèques au retrait': 'non',
  'Titulaire du compte d’encaissement': 'Chèvrerie du Roc',
  'IBAN d’encaissement': 'FR1420041010050500013M02606',
};

export const demands = (drive: Drive, to: string) =>
  drive
    .mails(to)
    .filter(({ subject }) => /À payer|^Panier n°|au lieu de/.test(plain(subject)))
    .map(({ subject, body, inlineImages }) => ({
      subject: plain(subject),
      text: plain(body),
      codes: Object.keys(inlineImages).length,
    }));
export const subjects = (drive: Drive, to: string) =>
  drive.mails(to).map(({ subject }) => plain(subject));

/** What was typed is seen, and what is due by then leaves. */
export async function later(drive: Drive, time: string) {
  await drive.hourlyRun();
  await drive.clock(time);
  await drive.hourlyRun();
}
