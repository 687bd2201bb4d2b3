import type { TypedFault } from '../../domain/catalogue/listFault';
import type { IbanFault } from '../../domain/values/iban';
import type { Locale, Named } from '../../domain/values/locale';
import type { ProblemCode } from '../../domain/values/problem';
import type { SirenFault } from '../../domain/values/siren';
import { listFaultText } from './listFaults';

/** Of settings, absences, accounts and legal identity: a list of products has none of them. */
export const settingFaults = {
  notAbsence: {
    fr: '« {0} » ne se comprend pas ; attendu : « 12/09/2026 », « du 12/09/2026 au 26/09/2026 », « marché : un samedi sur deux depuis le 12/09/2026 » (un samedi), « tous les samedis » ou « jamais », séparés par « ; ».',
    en: '“{0}” is not understood; expected: “12/09/2026”, “from 12/09/2026 to 26/09/2026”, “market: every second saturday since 12/09/2026” (a Saturday), “every saturday” or “never”, parted by “;”.',
  },
  notCount: {
    fr: '« {0} » ne va pas ; attendu : un nombre entier de 1 à 100.',
    en: '“{0}” does not fit; expected: a whole number from 1 to 100.',
  },
  notTime: {
    fr: '« {0} » n’est pas une heure ; attendu : « 18:00 ».',
    en: '“{0}” is not a time; expected: “18:00”.',
  },
  notHours: {
    fr: '« {0} » n’est pas un créneau ; attendu : « 8:00-12:00 ».',
    en: '“{0}” is not a time slot; expected: “8:00-12:00”.',
  },
  notShifts: {
    fr: '« {0} » ne se comprend pas ; attendu : « 2 », ou « 2 accueil 7:30-12:30 ; 1 caisse ».',
    en: '“{0}” is not understood; expected: “2”, or “2 welcome 7:30-12:30; 1 till”.',
  },
  badIban: {
    fr: 'L’IBAN « {0} » est faux : {1}. Rien ne peut y être viré.',
    en: 'The IBAN “{0}” is wrong: {1}. Nothing can be transferred to it.',
  },
  badHolder: {
    fr: 'La banque ne lit aucune lettre de « {0} » : écrivez le titulaire du compte en lettres latines. Rien ne peut y être viré.',
    en: 'The bank reads no letter of “{0}”: write the account holder in Latin letters. Nothing can be transferred to it.',
  },
  badSiret: {
    fr: '« {0} » n’est ni un SIREN ni un SIRET : {1}.',
    en: '“{0}” is neither a SIREN nor a SIRET: {1}.',
  },
  badVatNumber: {
    fr: '« {0} » n’est pas un numéro de TVA : {1}. Attendu : FR, deux chiffres de clé, puis le SIREN.',
    en: '“{0}” is no VAT number: {1}. Expected: FR, two check digits, then the SIREN.',
  },
  badBic: {
    fr: '« {0} » n’est pas un BIC ; attendu : 8 ou 11 lettres et chiffres, ou rien.',
    en: '“{0}” is not a BIC; expected: 8 or 11 letters and digits, or nothing.',
  },
};

const ibanFaults: Readonly<Record<IbanFault, Named>> = {
  characters: {
    fr: 'il manque des lettres ou des chiffres',
    en: 'letters or digits are missing',
  },
  country: { fr: 'le pays est inconnu', en: 'the country is unknown' },
  length: {
    fr: 'la longueur n’est pas celle du pays',
    en: 'the length is not that of the country',
  },
  key: { fr: 'la clé ne tombe pas juste', en: 'the check digits do not fit' },
};

const sirenFaults: Readonly<Record<SirenFault, Named>> = {
  characters: { fr: 'il n’a pas que des chiffres', en: 'it is not made of digits alone' },
  length: {
    fr: 'il manque des chiffres, ou il y en a trop',
    en: 'it has too few digits, or too many',
  },
  key: { fr: 'la clé ne tombe pas juste', en: 'the check digit does not fit' },
};

/** What is wrong with a number that has a key, by code. */
export const keyFaults: Partial<Record<ProblemCode, Readonly<Record<string, Named>>>> = {
  badIban: ibanFaults,
  badSiret: sirenFaults,
  badVatNumber: sirenFaults,
};

/** Why what was typed in a setting does not pass. */
export const settingFaultText = (fault: TypedFault, locale: Locale): string =>
  listFaultText(fault, locale, settingFaults, keyFaults[fault.code as ProblemCode]);
