/** Each language in its own words. */
export const languageNames = { fr: 'Français', en: 'English' } as const;

/** What people write, folded, where there is to be none. */
export const noneWords: readonly string[] = ['non', 'no', '-', '0'];

/** What they write, folded, where a basket below the minimum is kept all the same. */
export const keptWords: readonly string[] = ['garde', 'gardee', 'kept'];

/** What they write of the drive itself, where a producer could be named. */
export const theDrive: readonly string[] = ['drive', 'le drive', 'the drive'];
