import type { Named } from '../../domain/values/locale';

/** Why a file of a spreadsheet program is not read as a list. */
export const bookRefusals = {
  damaged: {
    fr: 'ce fichier est abîmé ou coupé : téléchargez-le de nouveau',
    en: 'this file is damaged or cut off: download it again',
  },
  encrypted: {
    fr: 'ce fichier est protégé par un mot de passe : enregistrez-le sans',
    en: 'this file is protected by a password: save it without',
  },
  tooLarge: {
    fr: 'ce fichier est démesuré une fois décompressé : gardez-y seulement la liste',
    en: 'this file is far too large once unpacked: keep nothing but the list in it',
  },
  old: {
    fr: 'ce fichier est protégé par un mot de passe ou d’un ancien Excel (.xls) : enregistrez-le en .xlsx sans mot de passe',
    en: 'this file is protected by a password, or of an old Excel (.xls): save it as .xlsx without password',
  },
  otherArchive: {
    fr: 'ce n’est pas un classeur .xlsx ou .ods : c’est un autre fichier compressé',
    en: 'this is no .xlsx or .ods workbook: it is another packed file',
  },
} satisfies Readonly<Record<string, Named>>;
