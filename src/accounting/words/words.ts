import type { Locale } from '../../domain/values/locale';
import { english } from './english';
import { french } from './french';
import type { BooksWords } from './shape';

export const words: Readonly<Record<Locale, BooksWords>> = { fr: french, en: english };
