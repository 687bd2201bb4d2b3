import * as z from 'zod/mini';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { DAY, type Instant } from '../../domain/values/time';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';

/** Of each mail that Google refused and that waits: how often, and since when. */
const REFUSED = 'mail.refused';
const storedTries = z.object({ tries: z.int(), at: z.int() });
type Tries = z.infer<typeof storedTries>;
const stored = z.record(z.string(), storedTries);
/** A property holds 9 KB. */
const MOST = 150;
/** Of one that was refused longer ago nothing is said any more. */
const KEPT = 30 * DAY;
/** A day with fewer was spent waiting for the quota. */
const ENOUGH = 3;

export interface Refusals {
  /** For a day, in several tries. */
  readonly isLong: (key: string) => boolean;
  /** Those that are given up are counted anew, should somebody send them again. */
  readonly remember: (givenUp: readonly unknown[]) => void;
}

/**
 * Counts the refusals of this run. However long a mail had waited before that, for the quota or for its
 * hour, its day begins with the first of them (docs/rules.md E19). Where that cannot be remembered it
 * waits.
 */
export function countRefusals(ports: Ports, refused: readonly string[]): Refusals {
  const now = ports.clock.now();
  const before = remembered(ports);
  const counts = new Map(Object.entries(before ?? {}).filter(([, { at }]) => now - at < KEPT));
  for (const name of refused.map(fingerprint)) {
    const { tries, at } = counts.get(name) ?? { tries: 0, at: now };
    // The latest last: of too many the first are forgotten.
    counts.delete(name);
    counts.set(name, { tries: tries + 1, at });
  }
  return {
    isLong: (key) => isLong(counts.get(fingerprint(key)), now),
    remember: (givenUp) => {
      if (!before) return;
      for (const key of givenUp) counts.delete(fingerprint(String(key)));
      const kept = Object.fromEntries([...counts].slice(-MOST));
      ports.memory.note(REFUSED, JSON.stringify(kept));
    },
  };
}

/** Undefined where Google does not tell: mails have just left, and must be marked in any case. */
function remembered(ports: Ports): Readonly<Record<string, Tries>> | undefined {
  try {
    return readJson(stored, ports.memory.get(REFUSED) ?? '{}') ?? {};
  } catch (error) {
    if (ports.refusalIn(error) === undefined) throw error;
    return undefined;
  }
}

const isLong = (refused: Tries | undefined, now: Instant): boolean =>
  refused !== undefined && refused.tries >= ENOUGH && now - refused.at > DAY;

/** Errors about a mail itself, as far as they are known (docs/rules.md E19, docs/fidelity.md). */
const ITS_OWN = /^(invalid email|failed to send email|limit exceeded)/;

/** What is said of an address that is wrong, in letters without accents (docs/rules.md E19). */
const WRONG =
  /\b(invalid|incorrecte?|not valid|(non|pas) valide|invalide|malformed|rejected|rejetee?|unknown|inconnue?|not found|introuvable|does not exist|n'existe pas|bounced)\b/;

/** Errors that pass, by their words, in letters without accents (docs/rules.md E19). */
const PASSING = [
  /\b(service|server|system|gmail|serveur)\b.*\b(unavailable|error|timed out|indisponible|erreur)\b/,
  /\b(erreur|error)\b.*\b(serveur|server|service)\b/,
  /\b(too many|too often|rate limit|quota|per day|one day|trop (d'|de|souvent)|par jour|aujourd'hui)/,
  /\b(try again|please wait|temporarily|reessaye[rz]|patiente[rz]|momentanement|temporairement)\b/,
  /\b(permissions?|autorisations?|not authorized|non autorise)\b/,
];

/** Whatever of it the address says: people may be called « service ». */
const wordsOf = (said: string, recipient: string): string =>
  recipient === '' ? folded(said) : folded(said).split(folded(recipient)).join('');

const passes = (said: string, recipient: string): boolean =>
  PASSING.some((words) => words.test(wordsOf(said, recipient)));

/** It names the address and says that it is wrong; in words that nobody knows it may pass (E19). */
export function isAboutAddress(said: string, recipient: string): boolean {
  if (recipient === '' || !folded(said).includes(folded(recipient))) return false;
  const isWrong = ITS_OWN.test(folded(said)) || WRONG.test(wordsOf(said, recipient));
  return isWrong && !passes(said, recipient);
}

/** About the mail itself, where others left after it. */
export const isAboutMail = (said: string, recipient: string): boolean =>
  ITS_OWN.test(folded(said)) && !passes(said, recipient);
