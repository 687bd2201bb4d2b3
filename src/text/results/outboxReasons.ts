import type { Named } from '../../domain/values/locale';
import { unbreakable } from '../values/format';

/** Why a mail does not leave, in its row of Rappels. */
export const quotaReached: Named = {
  fr: unbreakable('quota du jour atteint : partira dès demain'),
  en: 'today’s quota is used up: goes from tomorrow on',
};

export const quotaKept: Named = {
  fr: unbreakable('le quota du jour est gardé pour de plus urgents : partira dès demain'),
  en: 'today’s quota is kept for more urgent ones: goes from tomorrow on',
};

/** Not yet over, but surely so by then. */
export const willBeTooLate: Named = {
  fr: unbreakable('arriverait trop tard pour être utile : ne part pas'),
  en: 'would come too late to be of use: does not leave',
};

export const cannotBeSent: Named = {
  fr: unbreakable('pas d’adresse e-mail valable, ou rien à dire : corrigez la ligne'),
  en: 'no valid e-mail address, or nothing to say: correct the row',
};

export const unknownOutcome: Named = {
  fr: unbreakable('l’envoi a été interrompu : impossible de savoir si le mail est parti'),
  en: 'sending was cut off: whether the mail left is not known',
};

/**
 * By these it is known later on what became of the mail. Rows keep the words that they were written
 * with: whoever mends one puts what it said before under `also`.
 */
interface ReadAgain extends Named {
  readonly also: readonly string[];
}

export const noLongerTrue: ReadAgain = {
  fr: unbreakable('plus d’actualité : n’est pas parti'),
  en: 'no longer true: not sent',
  also: [],
};

export const saidInDemand: ReadAgain = {
  fr: 'dit dans la demande de paiement',
  en: 'said in the demand for payment',
  also: [],
};

export const cameTooLate: Named = {
  fr: unbreakable('trop tard pour être utile : n’est pas parti'),
  en: 'too late to be of use: not sent',
};

export const notTaken: ReadAgain = {
  fr: unbreakable('Google ne l’a pas pris : nouvel essai à l’heure suivante ({0})'),
  en: 'Google did not take it: tried again in an hour ({0})',
  also: [],
};

export const formerVersion: ReadAgain = {
  fr: 'une version d’avant de Rappels est revenue : peut-être déjà parti',
  en: 'a former version of the outbox came back: may have left already',
  also: [],
};

/** Blanks may be unbreakable ones. */
const spaced = (text: string): string => text.replace(/\s/g, ' ');

const wordings = ({ fr, en, also }: ReadAgain): string[] => [fr, en, ...also].map(spaced);

const isOneOf = (why: string, reason: ReadAgain): boolean => wordings(reason).includes(spaced(why));

/** It was taken back, as others say it or it is not so. */
export const saysWithdrawn = (why: string): boolean =>
  isOneOf(why, noLongerTrue) || isOneOf(why, saidInDemand);

export const saysFormer = (why: string): boolean => isOneOf(why, formerVersion);

export const saysNotTaken = (why: string): boolean =>
  wordings(notTaken).some((text) => spaced(why).startsWith(text.split('{0}')[0] ?? text));
