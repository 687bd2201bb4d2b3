/** The languages that the drive speaks; chosen in Réglages. */
export type Locale = 'fr' | 'en';
