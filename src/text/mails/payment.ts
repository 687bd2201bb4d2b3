import { epcPayload } from '../../domain/epcQr';
import { printedIban } from '../../domain/iban';
import { printedReference } from '../../domain/reference';
import { euros, labelled } from '../format';
import { plain } from '../plain';
import type { DriveFacts, Mail, PayableDue, PaymentFacts } from './facts';
import { block, button } from './parts';

/** What is to be paid and how; one paragraph a due, whose reference line the QR code stands under. */
export function paymentParts(
  payment: PaymentFacts | undefined,
  drive: DriveFacts,
): readonly (string | undefined)[] {
  if (!payment) return [];
  const { dues, settled, keepsUnpaid } = payment;
  const isFrench = drive.locale === 'fr';
  const deducted =
    settled > 0 &&
    labelled(isFrench ? 'Déjà réglé' : 'Paid already', euros(settled, drive.locale), drive.locale);
  if (dues.length === 0)
    return [
      block(
        deducted || undefined,
        isFrench ? 'Il n’y a rien à payer.' : 'There is nothing to pay.',
      ),
    ];
  const kept = isFrench
    ? 'Le panier est remis une fois payé.'
    : 'The basket is handed over once it is paid.';
  return [
    ...dues.map((due, index) =>
      dueText(due, drive, index === 0 && deducted ? deducted : undefined),
    ),
    keepsUnpaid ? kept : undefined,
  ];
}

function dueText(due: PayableDue, drive: DriveFacts, before: string | undefined): string {
  const { locale } = drive;
  const isFrench = locale === 'fr';
  const amount = euros(due.amount, locale);
  const say = (fr: string, en: string, words: string): string =>
    labelled(isFrench ? fr : en, words, locale);
  const other = due.link && button(isFrench ? 'Payer autrement' : 'Pay otherwise', due.link, drive);
  const reference = say('Référence', 'Reference', printedReference(due.reference));
  if (!due.iban) return block(before, say('À payer', 'To pay', amount), other);
  return block(
    before,
    say('À payer', 'To pay', amount),
    isFrench
      ? 'Par virement, ou en scannant le code avec l’application de votre banque.'
      : 'By transfer, or by scanning the code with your bank’s app.',
    say('Bénéficiaire', 'Payee', plain(due.payee, 70)),
    say('IBAN', 'IBAN', printedIban(due.iban)),
    reference,
    other,
  );
}

/** The payload of each due's QR code, in the order of its paragraphs. */
export function withCodes(mail: Mail, payment: PaymentFacts | undefined): Mail {
  const codes = (payment?.dues ?? []).flatMap(({ payee: name, iban, bic, amount, reference }) =>
    iban ? [epcPayload({ name, iban, ...(bic ? { bic } : {}), amount, reference })] : [],
  );
  return codes.length > 0 ? { ...mail, codes } : mail;
}
