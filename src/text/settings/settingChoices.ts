/** The words that a setting is chosen by; `also` are taken for the same. */
export const settingChoices = {
  producersSee: {
    nothing: { fr: 'non', en: 'no' },
    numbers: { fr: 'numéros', en: 'numbers' },
    names: { fr: 'noms', en: 'names' },
    filled: { fr: 'numéros, et ils notent', en: 'numbers, and they note' },
  },
  driveVat: {
    payer: { fr: 'redevable', en: 'VAT payer' },
    exempt: { fr: 'franchise en base', en: 'exempt' },
  },
  whenMissed: {
    drop: { fr: 'laisser tomber', en: 'let it fall' },
    extend: { fr: 'prolonger d’un jour', en: 'a day longer' },
  },
  atPickup: {
    auto: { fr: 'au mieux', en: 'as fits' },
    yes: { fr: 'oui', en: 'yes' },
    no: { fr: 'non', en: 'no' },
  },
  language: {
    fr: { fr: 'fr', en: 'fr', also: ['français', 'french'] },
    en: { fr: 'en', en: 'en', also: ['anglais', 'english'] },
  },
} as const;

/** Each language in its own words. */
export const languageNames = { fr: 'Français', en: 'English' } as const;

/** What people write, folded, where there is to be none. */
export const noneWords: readonly string[] = ['non', 'no', '-', '0'];

/** What they write, folded, where a basket below the minimum is kept all the same. */
export const keptWords: readonly string[] = ['garde', 'gardee', 'kept'];

/** What they write of the drive itself, where a producer could be named. */
export const theDrive: readonly string[] = ['drive', 'le drive', 'the drive'];
