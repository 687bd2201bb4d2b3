/** What differs between two ends of the same sale, in lines that a maintainer can read. */
import type { SentMail } from '../../../local/standin/runtime/host/mails';
import type { SheetStore } from '../../../local/standin/sheets/store/sheetStore';
import { reachable } from '../../stories/support/outcome';
import { unnumbered } from './numbers';
import type { Played } from './shortSale';

type Facet = readonly string[];

const rows = ({ drive }: Played, title: string, ...headers: string[]): Facet =>
  drive.titles().includes(title)
    ? drive.table(title, ...headers).map((row) => row.join(' | '))
    : ['no such tab'];

/** What the sale came to; a facet a thing that somebody would miss. */
const FACETS: Readonly<Record<string, (played: Played) => Facet>> = {
  sales: (played) => rows(played, 'Ventes', 'Vente', 'État'),
  orders: (played) => rows(played, 'Commandes 1', 'N°', 'Adresse e-mail', 'État', 'Montant'),
  baskets: (played) =>
    rows(played, 'Paniers 1', 'Panier', 'Réf.', 'Commandé', 'Servi', 'Livré', 'Montant'),
  split: (played) => rows(played, 'Répartition producteurs 1', 'Réf.', 'Quantité', 'Montant'),
  payouts: (played) => rows(played, 'Reversements', 'Producteur', 'Vendu', 'À payer'),
  next: (played) => rows(played, 'Commandes', 'N°', 'Adresse e-mail', 'État', 'Montant'),
  buyers: (played) => rows(played, 'Acheteurs', 'Adresse e-mail', 'Téléphone'),
  comments: (played) => rows(played, 'Commandes 1', 'N°', 'Commentaire'),
  'change links': ({ drive }) => [reachable(drive) ? 'lead to the questions' : 'lead astray'],
  looks: ({ drive }) => drive.book.sheets.map(looks),
  marks: ({ drive: { book } }) =>
    book.sheets.map(({ id, title }) => {
      const own = book.metadata.filter(({ location }) => location.sheetId === id);
      return `${title}: ${own.length > 1 ? 'known' : own.length}`;
    }),
  'told to correct': ({ told }) => [...new Set(told.map(unnumbered).map(anywhere))],
  'left to correct': ({ drive }) => drive.toFix().map(unnumbered),
  mails: ({ drive }) =>
    drive.mails().map((mail) => unnumbered([mail.to, mail.subject, ...filesOf(mail)].join(' | '))),
  forms: ({ drive }) =>
    [...drive.world.forms.values()].map(
      ({ title, published, accepting, closedMessage, items, editors }) =>
        `${title}: ${published && accepting ? 'open' : 'closed'}, ${closedMessage ? 'with words' : 'without words'}, ${items.length} questions, shared with ${editors.join(' ') || 'nobody'}`,
    ),
  files: ({ drive }) =>
    [...drive.world.spreadsheets.values()]
      .slice(1)
      .map(({ name, viewers, editors }) => `${name}: ${[...viewers, ...editors].join(' ')}`),
  faults: ({ faults }) => faults.map(unnumbered),
  refusals: ({ refused }) => refused.map(unnumbered),
};

/** What is sent along, and what its words show. */
const filesOf = ({ attachments, inlineImages }: SentMail): string[] =>
  [...attachments, ...Object.values(inlineImages)].map(({ name }) => name);

/** Whatever row it stands in, and however much it comes to. */
const anywhere = (line: string): string =>
  line.replace(/ligne \d+/g, 'ligne N').replace(/\d+,\d\d €/g, 'N €');

/** What a tab has besides what stands in it. */
function looks({ title, fields }: SheetStore): string {
  const { conditionalFormats, protectedRanges, filterViews, rows: lines } = fields;
  const isListed = lines.some((line) => line?.some((cell) => cell?.validation));
  const has = {
    lists: isListed,
    colours: conditionalFormats.length > 0,
    guards: protectedRanges.length > 0,
    filters: (filterViews ?? []).length > 0,
    hidden: fields.hidden,
  };
  const names = Object.entries(has).flatMap(([name, is]) => (is ? [name] : []));
  return `${title}: ${names.join(' ')}`;
}

/** « facet: − what is missing », « facet: + what is new »; nothing where it ended alike. */
export function consequences(undisturbed: Played, played: Played): string[] {
  return Object.entries(FACETS).flatMap(([name, of]) => {
    const [wanted, found] = [of(undisturbed), of(played)];
    return [
      ...without(wanted, found).map((line) => `${name}: − ${line}`),
      ...without(found, wanted).map((line) => `${name}: + ${line}`),
    ];
  });
}

/** Those of one list that the other has not as often. */
function without(list: Facet, other: Facet): string[] {
  const left = [...other];
  return list.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Why the sale did not go on; nothing where it did. */
export function whatEnded({ drive }: Played): string[] {
  const states = drive.titles().includes('Ventes')
    ? drive.rows('Ventes').map((row) => row.État)
    : [];
  const wanted = ['comptes faits', 'commandes ouvertes'];
  const ended = wanted.flatMap((state, at) =>
    states[at] === state ? [] : [`sale ${at + 1} is « ${states[at] ?? 'not there'} »`],
  );
  const baskets = drive.titles().includes('Paniers 1') ? drive.rows('Paniers 1') : [];
  const lost = [1, 2, 3].filter((basket) => !baskets.some((row) => row.Panier === basket));
  return [...ended, ...lost.map((basket) => `basket ${basket} is lost`)];
}
