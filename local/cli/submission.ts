import { folded, refKey } from '../drive/folded';
import { recordsOf } from '../drive/records';
import type { FormItem, FormStore } from '../standin/forms/store/formStore';
import type { World } from '../standin/runtime/world';
import type { SpreadsheetStore } from '../standin/sheets/store/spreadsheetStore';
import {
  isNotOnSale,
  neverOfferedDropped,
  neverOfferedSent,
  noCaseChoice,
  productOfForm,
  quantityColumn,
  refusedByForm,
} from '../text/dataFolder';
import { tables } from '../text/dataTables';
import { caseQuestion, headers, titles } from '../text/headers';
import type { InputProblem } from '../text/problemLine';
import type { Answer, AnswerLine } from './input/orders';
import { caseChoiceFor, choiceFor, offeredRange, unofferedChoice } from './input/quantityChoices';

/** What the data does not say of a buyer, and the form asks. */
const SUPPLIED: readonly (readonly [RegExp, string])[] = [
  [/telephone|phone/, '0600000000'],
  [/adresse|address/, 'Crest'],
];

/** The form as the pages showed it when the sale opened: every answer is sent from such a page. */
export class OrderPage {
  private readonly items: readonly FormItem[];
  private readonly questions: ReadonlyMap<string, FormItem>;
  private readonly openedAt: number;

  constructor(
    private readonly world: World,
    readonly form: FormStore,
  ) {
    this.items = structuredClone(form.items);
    this.openedAt = world.now();
    this.questions = questionsByRef(world.spreadsheet, this.items);
  }

  /**
   * Sends one answer at the drive's present time. What the form does not take is told. A late one
   * was on its way while the form closed, and arrives all the same.
   */
  async send(answer: Answer, late: boolean): Promise<readonly InputProblem[]> {
    const problems: InputProblem[] = [];
    const answers: Record<string, string> = this.identity(answer);
    problems.push(...this.aboutCases(answer, answers));
    const unoffered: [itemId: number, choice: string][] = [];
    let chosen = 0;
    for (const line of answer.lines) {
      const item = this.questions.get(refKey(line.ref));
      if (!item) {
        problems.push(notOnSale(line));
        continue;
      }
      const offered = choiceFor(item.choices, line.quantity);
      const choice = offered ?? unofferedChoice(item.choices, line.quantity);
      if (offered === undefined) problems.push(notOffered(line, item, choice !== undefined));
      if (choice === undefined) continue;
      if (offered === undefined) unoffered.push([item.id, choice]);
      answers[item.title] = choice;
      chosen += 1;
    }
    // An answer of which nothing is left must not cancel what its buyer ordered before.
    if (answer.lines.length > 0 && chosen === 0) return problems;
    const sent = await this.submit(answers, unoffered, late);
    if (sent !== undefined) problems.push(refused(answer, sent));
    return problems;
  }

  private identity(answer: Answer): Record<string, string> {
    const answers: Record<string, string> = {};
    for (const item of this.items) {
      if (item.type !== 'TEXT' && item.type !== 'PARAGRAPH_TEXT') continue;
      const asked = folded(item.title);
      if (/e-?mail/.test(asked)) answers[item.title] = answer.email;
      else if (/\b(nom|name)\b/.test(asked)) answers[item.title] = answer.name;
      else if (item.required) {
        answers[item.title] = SUPPLIED.find(([words]) => words.test(asked))?.[1] ?? 'Crest';
      }
    }
    return answers;
  }

  /** What it takes where a case is not full; told where the form does not ask for it so. */
  private aboutCases(answer: Answer, answers: Record<string, string>): InputProblem[] {
    const { tolerance } = answer;
    if (tolerance === '') return [];
    const names = caseQuestion.map(folded);
    const item = this.items.find(({ title }) => names.includes(folded(title)));
    const choice = caseChoiceFor(item?.choices ?? [], tolerance);
    if (item && choice !== undefined) answers[item.title] = choice;
    return choice === undefined ? [notAskedSo(answer, item)] : [];
  }

  /** The reason of a refusal, if any. */
  private async submit(
    answers: Record<string, string>,
    unoffered: readonly (readonly [itemId: number, choice: string])[],
    late: boolean,
  ): Promise<string | undefined> {
    const restore = this.lendChoices(unoffered);
    const { accepting } = this.form;
    if (late) this.form.accepting = true;
    const arriving = this.world.submit(this.form.id, { answers, pageOpenedAt: this.openedAt });
    // What the form checks is checked by now: the script must meet the form as it is.
    this.form.accepting = accepting;
    restore();
    const sent = await arriving;
    return 'refused' in sent ? sent.refused : undefined;
  }

  private lendChoices(
    unoffered: readonly (readonly [itemId: number, choice: string])[],
  ): () => void {
    const lent = unoffered.flatMap(([itemId, choice]) => {
      const item = this.form.items.find(({ id }) => id === itemId);
      if (!item) return [];
      const entry = { choices: [choice], until: Number.MAX_SAFE_INTEGER };
      item.pastChoices.push(entry);
      return [() => item.pastChoices.splice(item.pastChoices.indexOf(entry), 1)];
    });
    return () => {
      for (const giveBack of lent) giveBack();
    };
  }
}

/** Produits en vente says which question sells what. */
function questionsByRef(
  book: SpreadsheetStore,
  items: readonly FormItem[],
): ReadonlyMap<string, FormItem> {
  const questions = new Map<string, FormItem>();
  for (const row of recordsOf(book, titles.offer)) {
    const id = row.number(...headers.item);
    const title = row.text(...headers.question);
    const item =
      items.find((one) => one.id === id) ??
      items.find((one) => one.title === title && one.choices.length > 0);
    if (item) questions.set(refKey(row.text(...headers.reference)), item);
  }
  return questions;
}

const here = ({ line }: AnswerLine | Answer) => ({ file: tables.orders.file, line });

const notOnSale = (line: AnswerLine): InputProblem => ({
  ...here(line),
  column: headers.reference[0],
  read: line.ref,
  says: isNotOnSale,
  expected: productOfForm,
});

const notOffered = (line: AnswerLine, item: FormItem, sent: boolean): InputProblem => ({
  ...here(line),
  column: quantityColumn,
  read: line.typed,
  says: sent ? neverOfferedSent : neverOfferedDropped,
  expected: offeredRange(item.choices),
});

const notAskedSo = (answer: Answer, item: FormItem | undefined): InputProblem => ({
  ...here(answer),
  column: tables.orders.more[0][0],
  read: answer.tolerance,
  says: noCaseChoice,
  ...(item ? { expected: item.choices.join(', ') } : {}),
});

const refused = (answer: Answer, why: string): InputProblem => ({
  ...here(answer),
  read: answer.email,
  says: refusedByForm(why),
});
