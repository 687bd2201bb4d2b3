import type { IbanFault } from '../../../domain/values/iban';
import type { Named } from '../../../domain/values/locale';
import type { ProblemCode } from '../../../domain/values/problem';
import type { SirenFault } from '../../../domain/values/siren';

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

/** Of what banks and the administration know a producer or a drive by. */
export const identityFaults = {
  badIban: {
    fr: 'L’IBAN « {0} » est faux : {1}. Rien ne peut y être viré.',
    en: 'The IBAN “{0}” is wrong: {1}. Nothing can be transferred to it.',
  },
  ibanChanged: {
    fr: 'L’IBAN n’est plus celui du dernier virement : {0} avant, {1} maintenant. Vérifiez-le avec le producteur, puis confirmez-le dans « Argent » ; d’ici là, rien ne lui est viré.',
    en: 'The IBAN is no longer that of the last transfer: {0} before, {1} now. Check it with the producer, then confirm it in “Money”; until then nothing is transferred to it.',
  },
  emailOfBoth: {
    fr: 'C’est aussi l’adresse de {1} : tout ce qui est écrit à l’un arrive à l’autre. Si c’est une erreur, corrigez-la.',
    en: 'It is the address of {1} as well: whatever is written to one reaches the other. If it is a mistake, correct it.',
  },
  badSiret: {
    fr: '« {0} » n’est ni un SIREN ni un SIRET : {1}.',
    en: '“{0}” is neither a SIREN nor a SIRET: {1}.',
  },
  badVatNumber: {
    fr: '« {0} » n’est pas un numéro de TVA : {1}. Attendu : FR, deux chiffres de clé, puis le SIREN.',
    en: '“{0}” is no VAT number: {1}. Expected: FR, two check digits, then the SIREN.',
  },
  driveNamesake: {
    fr: '« {0} » est aussi le nom du drive : pour ses propres frais il ne donne pas de reçu, qui serait de la suite de ce producteur. Écrivez une autre « Raison sociale » dans Réglages.',
    en: '“{0}” is the drive’s name as well: it gives no receipt for its own fees, which would be of this producer’s series. Write another “Legal name” in Settings.',
  },
} as const satisfies Partial<Record<ProblemCode, Named>>;
