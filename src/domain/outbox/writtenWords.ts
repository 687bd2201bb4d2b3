import { fingerprint } from '../values/fingerprint';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** What the program wrote into a row: fingerprints of its subject and of its text. */
export type WrittenWords = readonly [subject: string, text: string];

/** Links may be others by the time that it leaves: those of a form that was made anew. */
const linkless = (text: string): string => text.replace(/https?:\/\/\S+/g, '').trimEnd();

export const writtenWords = ({ subject, text }: Words): WrittenWords => [
  fingerprint(subject),
  fingerprint(linkless(text)),
];

/** What of a mail still is as the program wrote it; the rest is somebody's own. */
export function stillWritten(
  [subject, text]: WrittenWords,
  now: Words,
): { readonly subject: boolean; readonly text: boolean } {
  const [subjectNow, textNow] = writtenWords(now);
  return { subject: subjectNow === subject, text: textNow === text };
}
