import { containerIn, GROWN } from '../../domain/catalogue/kinds/containers';
import { folded } from '../../domain/values/fold';

/** What is bought one by one, and is never the name of a mixture: « 3 céréales », « 4 épices ». */
const ONE_BY_ONE: ReadonlySet<string> = new Set(
  (
    'salade laitue batavia scarole frisee romaine chou melon pasteque avocat concombre courgette aubergine poivron artichaut ' +
    'citron orange kiwi pomme poire courge potimarron celeri fenouil radis oeuf crottin picodon pelardon cabecou yaourt ' +
    'faisselle tomme pain baguette brioche croissant fougasse galette crepe pizza quiche tarte tartelette cookie savon ' +
    'bougie poulet pintade pigeon caille lapin coquelet canette steak saucisse merguez andouillette boudin caillette cuisse ' +
    'plant lettuce cabbage egg loaf bun soap chicken sausage'
  ).split(' '),
);

const COUNT = /^(\d{1,2}) (?:(\p{L}+) (?:de |d['’]|of ))?((\p{L}+)(?!\p{L}).*)$/iu;
/** « Boîte de 6 œufs », « Lot de 3 savons ». */
const BOXED = /^((\p{L}{3,12}) (?:de|of) \d{1,2}) (\p{L}.*)$/iu;
/** « 1 douzaine d’œufs ». */
const DOZEN = /^((?:1 |une |la )?)((?:demi-)?douzaine) (?:de |d['’])(\p{L}.*)$/iu;
const MOST = 48;

const isMany = (word: string): boolean => /[sx]$/.test(word);

/**
 * « 2 salades », « 3 bottes de radis »: so many of it, sold together. Undefined where the number may be part
 * of the name, as in « 4 épices », or nobody knows what each holds.
 */
export function countedName(words: string): { title: string; packaging: string } | undefined {
  const [, lead = '', box = '', named = ''] = BOXED.exec(words) ?? [];
  if (named !== '' && !/\d/.test(named) && containerIn(folded(box)) !== undefined)
    return { title: named, packaging: lead };
  const [, digits = '', packed, title = '', first = ''] = COUNT.exec(words) ?? [];
  const [, article = '', dozen = '', eggs = ''] = DOZEN.exec(words) ?? [];
  if (dozen !== '') return { title: eggs, packaging: `${article}${dozen}` };
  const count = Number(digits);
  if (count < 2 || count > MOST || /\d/.test(title)) return undefined;
  if (packed !== undefined) {
    const thing = folded(packed);
    return isMany(thing) && GROWN.has(thing.replace(/[sx]$/, ''))
      ? { title, packaging: `x${count}` }
      : undefined;
  }
  const one = folded(first);
  return isMany(one) && ONE_BY_ONE.has(one.replace(/[sx]$/, ''))
    ? { title, packaging: `x${count}` }
    : undefined;
}
