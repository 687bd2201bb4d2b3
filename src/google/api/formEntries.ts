import type { FormItem } from '../../app/kernel/services/formPort';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** A question of the plan, and as it stands in the form. */
export interface AskedItem {
  readonly item: Extract<FormItem, { id: string }>;
  readonly standing: Item;
}

interface Sample {
  readonly text: string;
  readonly answer: GoogleAppsScript.Forms.ItemResponse;
}

/** With two choices a question, so many links tell each of them apart. */
const MOST_LINKS = 10;
/** Beyond it a further link costs more of a run than it proves: a list in another order shows in the first. */
const LONG = 200;

/** A call about a question takes about so long. */
const A_CALL = 125;
/** What links a form of some hundred products takes, or one a question where they tell nothing. */
const USUAL_LINKS = 5;

/** How long that may take, in milliseconds. */
export const askingTime = (questions: number): number =>
  questions * A_CALL * (1 + (questions > LONG ? 1 : USUAL_LINKS));

/**
 * The ids that prefilled links go by, in the order of the questions. A link tells them all, and shows by
 * what it fills in whether it keeps that order. Products may have choices alike: of lists each link fills
 * in another digit of the question's place. What even these leave alike is asked for by itself, but in a
 * long form, where the first link shows the order of them all.
 */
export function entryIds(form: Form, asked: readonly AskedItem[]): string[] {
  const answers = asked.map(answerer);
  const sampleOf = (nth: number, link: number): Sample => {
    const text = sampleText(asked[nth] as AskedItem, nth, link);
    return { text, answer: (answers[nth] as Answerer)(text) };
  };
  const isLong = asked.length > LONG;
  const links = isLong ? 1 : MOST_LINKS;
  const codes = asked.map(() => '');
  let found: readonly string[] | undefined;
  let apart = 0;
  for (let link = 0; link < links; link++) {
    const samples = asked.map((_, nth) => sampleOf(nth, link));
    const all = entriesOf(linkOf(form, samples));
    const entries = all.map(({ entry }) => entry);
    const isInOrder =
      all.length === samples.length &&
      all.every(
        ({ text, entry }, at) => text === samples[at]?.text && entry === (found ?? entries)[at],
      );
    if (!isInOrder) return asked.map((_, nth) => entryOf(form, sampleOf(nth, 0)));
    found = entries;
    for (const [at, { text }] of samples.entries()) codes[at] += `${text}\n`;
    const distinct = new Set(codes).size;
    if (distinct === asked.length || distinct === apart) break;
    apart = distinct;
  }
  const seen = new Map<string, number>();
  for (const code of codes) seen.set(code, (seen.get(code) ?? 0) + 1);
  return asked.map((_, nth) =>
    isLong || seen.get(codes[nth] ?? '') === 1
      ? (found?.[nth] ?? '')
      : entryOf(form, sampleOf(nth, 0)),
  );
}

/** The id that prefilled links call the question of this answer. */
export const entryOf = (form: Form, sample: Sample): string =>
  entriesOf(linkOf(form, [sample]))[0]?.entry ?? '';

const linkOf = (form: Form, samples: readonly Sample[]): string =>
  samples
    .reduce((response, { answer }) => response.withItemResponse(answer), form.createResponse())
    .toPrefilledUrl();

/** An answer that tells its question from the others, together with those of the other links. */
function sampleText({ item }: AskedItem, nth: number, link: number): string {
  if (item.kind === 'email') return `a${nth}@exemple.fr`;
  if (item.kind !== 'choice') return `a${nth}`;
  const { choices } = item;
  const digit = Math.floor(nth / Math.max(2, choices.length) ** link) % Math.max(1, choices.length);
  return choices[digit] ?? '';
}

type Answerer = (text: string) => GoogleAppsScript.Forms.ItemResponse;

/** The question is asked once for what it is, however many links there are. */
function answerer({ standing, item }: AskedItem): Answerer {
  const typed =
    item.kind === 'choice'
      ? standing.asListItem()
      : item.kind === 'paragraph'
        ? standing.asParagraphTextItem()
        : standing.asTextItem();
  return (text) => typed.createResponse(text);
}

const entriesOf = (url: string): { readonly entry: string; readonly text: string }[] =>
  [...url.matchAll(/[?&]entry\.(\d+)=([^&#]*)/g)].map(([, entry = '', text = '']) => ({
    entry,
    text: decodeURIComponent(text.replace(/\+/g, ' ')),
  }));
