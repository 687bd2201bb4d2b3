/** What the person in front of the sheet sees of an execution, and says to it. */
import type { Place } from '../../sheets/store/spreadsheetWorld';
import type { Answer } from './execution';
import type { Page } from './host';

export interface Question {
  readonly title: string;
  readonly prompt: string;
  /** As Google names them: `OK`, `CANCEL`, `YES`, `NO`. */
  readonly buttons: readonly string[];
}

/** The script waits for `ask`, however long it takes, and holds no lock meanwhile. */
export interface Screen {
  ask(question: Question): Promise<Answer>;
  show(kind: 'sidebar' | 'dialog', page: Page): void;
  activate(place: Place): void;
}
