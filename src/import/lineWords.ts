import { folded } from '../tabs/engine/cell';
import { EURO, NUMBER, PER } from './price';

const LAST = new RegExp(
  `^(.*?)[\\s.…:_\\t–—=>-]*(?:[\\s.…:,(–—-])((?:€\\s*)?(?:\\d+\\s*€\\s*\\d{2}|${NUMBER})(?:\\s*${EURO}${PER}|\\s*\\/.*)?)\\)?$`,
  'i',
);
const FIRST = new RegExp(`^((?:\\d+\\s*€\\s*\\d{2}|${NUMBER})\\s*€)[\\s:–—-]+(\\D.*)$`, 'i');

/** « 1.234,50 »: taken whole, so that it is told and never read as « 234,50 ». */
const UNSURE = /^(.*?\p{L}.*?)[\s:(–—-]+(\d{1,3}(?:[.,]\d{3})+[.,]\d{1,2}(?:\s*€.*)?)$/u;

/** « Tomates cerises …… 3,50 € »: the words and the price of a line of text. */
export function pricedLine(line: string): { words: string; price: string } | undefined {
  const bare = line.replace(/^[\s•*·>–—-]+/, '').trim();
  const unsure = UNSURE.exec(bare);
  if (unsure) return { words: trimmed(unsure[1] ?? ''), price: unsure[2] ?? '' };
  const last = LAST.exec(bare);
  // A bare whole number is no price: « Miel 500 », « Œufs 6 ».
  if (last && /[€.,]|eur/i.test(last[2] ?? '') && /\p{L}/u.test(last[1] ?? ''))
    return { words: trimmed(last[1] ?? ''), price: last[2] ?? '' };
  const first = FIRST.exec(bare);
  return first ? { words: trimmed(first[2] ?? ''), price: first[1] ?? '' } : undefined;
}

const trimmed = (words: string): string => words.replace(/[\s.…:,;_=>(–—-]+$/, '');

/** Not yet whether it is one: the drive judges that. */
export const looksLikePrice = (cell: string): boolean => pricedLine(`x ${cell}`)?.words === 'x';

const HELD = /\d ?(?:kg|kilos?|g|gr|grammes?|l|litres?|cl|ml)(?![a-z])|(?:\b(?:de|of|par)|x|×) ?\d/;

export const looksLikePackaging = (cell: string): boolean => HELD.test(folded(cell));

const isPlain = (words: string): boolean => !/\d/.test(words) || looksLikePackaging(words);

const CONTAINER =
  /^(?:(?:la|le|les|l['’]|un|une|en|au|par) ?)?(?:barquette|sachet|sac|botte|pot|bocal|bouteille|boite|plateau|cagette|caisse|lot|piece|filet|bidon|bouquet|paquet|carton|verrine|brique|brick|tranche|unite|kg|kilo|litre|douzaine|x ?\d|\d[\d.,]* ?(?:kg|g|l|cl|ml|[x×])|(?:env(?:iron|\.)? ?)\d)/;

/** « Miel de lavande pot de 500 g » is « Miel de lavande », in « pot de 500 g ». */
export function splitTitle(words: string): { title: string; packaging: string } {
  for (const { index = 0, 0: gap } of words.matchAll(/[\s,:(–-]+/g)) {
    const rest = words.slice(index + gap.length).replace(/\)$/, '');
    if (index > 0 && CONTAINER.test(folded(rest)) && isPlain(rest))
      return { title: words.slice(0, index), packaging: rest };
  }
  return { title: words, packaging: '' };
}
