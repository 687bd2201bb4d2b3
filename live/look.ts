import type { Bench, Case } from './caseBench';
import { Hindered, isPassing, textOf } from './service';
import { said } from './words';

const PAUSE = 20_000;
const MOST = 80;

/**
 * What a case sees. An outage says nothing of a fact: it is looked at once more, and is not known then. What
 * is told names nothing of this run, so that a model can say the same.
 */
export function look(bench: Bench, { see }: Case): string {
  for (const isLast of [false, true]) {
    try {
      return unnamed(see(bench)).slice(0, MOST);
    } catch (error) {
      if (error instanceof Hindered) return said.notYet.fr;
      if (!isPassing(error)) return unnumbered(`refused: ${textOf(error)}`).slice(0, MOST);
      if (!isLast) Utilities.sleep(PAUSE);
    }
  }
  return said.notYet.fr;
}

/** What must be refused: an outage is no refusal, and goes on. */
export function wordsOfRefusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (isPassing(error) || error instanceof Hindered) throw error;
    return textOf(error);
  }
}

/** Ids of files and tabs, and addresses of people, are of this run alone. */
const unnamed = (text: string): string =>
  text.replace(/[\w.+-]+@(?!example\.com)[\w-]+(?:\.[\w-]+)+/g, '…@…').replace(/[\w-]{25,}/g, '…');

const unnumbered = (text: string): string => unnamed(text).replace(/\d{6,}/g, '…');
