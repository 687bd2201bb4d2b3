/** The languages the drive speaks; French first. */
export type Locale = 'fr' | 'en';

/** One thing's name in each language. */
export interface Named {
  readonly fr: string;
  readonly en: string;
}
