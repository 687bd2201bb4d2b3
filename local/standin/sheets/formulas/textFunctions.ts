import { CellError } from '../grid/cells';
import type { Value } from './block';
import type { Node } from './compile';
import type { Run } from './evaluate';
import { toNumber, toText } from './operators';

type Args = readonly (Node | null)[];

/** A function of texts: the first error among its arguments is its result. */
function ofTexts(compute: (...texts: string[]) => Value): (run: Run, args: Args) => Value {
  return (run, args) => {
    const texts: string[] = [];
    for (const arg of args) {
      const text = toText(run.scalar(arg));
      if (text instanceof CellError) return text;
      texts.push(text);
    }
    return compute(...texts);
  };
}

function search(part: string, text: string, from: number): Value {
  const at = text.toLowerCase().indexOf(part.toLowerCase(), from - 1);
  return at < 0
    ? new CellError('VALUE', `Function SEARCH cannot find '${part}' within '${text}'.`)
    : at + 1;
}

function choose(run: Run, args: Args): Value {
  const at = toNumber(run.scalar(args[0]));
  if (at instanceof CellError) return at;
  return at >= 1 && at < args.length
    ? run.value(args[Math.floor(at)])
    : new CellError('NUM', 'Function CHOOSE parameter 1 is out of range.');
}

function switched(run: Run, args: Args): Value {
  const wanted = run.scalar(args[0]);
  for (let at = 1; at + 1 < args.length; at += 2) {
    if (run.scalar(args[at]) === wanted) return run.value(args[at + 1]);
  }
  return args.length % 2 === 0
    ? run.value(args.at(-1))
    : new CellError('N_A', 'No match was found in SWITCH.');
}

export const TEXTS: Record<string, (run: Run, args: Args) => Value> = {
  UPPER: ofTexts((text = '') => text.toUpperCase()),
  /** Sheets leaves one space between words, and knows no other kind of space. */
  TRIM: ofTexts((text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  LOWER: ofTexts((text = '') => text.toLowerCase()),
  SUBSTITUTE: ofTexts((text = '', from = '', to = '') =>
    from === '' ? text : text.replaceAll(from, () => to),
  ),
  SEARCH: ofTexts((part = '', text = '', from = '1') => search(part, text, Number(from))),
  HYPERLINK: ofTexts((address = '', label = address) => label),
  CHOOSE: choose,
  SWITCH: switched,
};
