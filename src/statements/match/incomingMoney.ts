import type { Entry } from '../entries/entry';
import { wordsOf } from '../entries/folding';
import { dueKey, type KnownDue } from './books';
import { type Decision, type Reason, verdictOf, type What } from './decision';
import { basketNumbersIn, referencesIn } from './numbers';
import { emailsIn, type Likeness, likeness } from './payerNames';
import { partOf, type Standing } from './standing';

/** What a line says before it is held against the dues. */
export interface ReadLine {
  readonly entry: Entry;
  readonly words: ReadonlySet<string>;
  /** Addresses, which exports of payment services tell. */
  readonly emails: ReadonlySet<string>;
  readonly references: readonly KnownDue[];
  /** It names dues by reference, known ones or not. */
  readonly isReferenced: boolean;
  readonly numbers: readonly number[];
}

export function lineRead(entry: Entry, standing: Standing): ReadLine {
  const { label, reference, counterparty } = entry;
  const named = referencesIn(reference, label);
  return {
    entry,
    words: new Set(wordsOf(`${label} ${counterparty}`)),
    emails: emailsIn(label),
    references: named.flatMap((id) => standing.due(id) ?? []),
    isReferenced: named.length > 0,
    numbers: basketNumbersIn(label, reference),
  };
}

/** By address, else by name. */
export const buyerIn = ({ emails, words }: ReadLine, { email, name }: KnownDue): Likeness =>
  emails.has(email) ? 'full' : likeness(name, words);

/** Money that came: by reference, then by basket number, then by name and amount. */
export function incoming(
  line: ReadLine,
  standing: Standing,
  pieces: ReadonlyMap<string, number>,
): Decision {
  const { references, numbers, entry, isReferenced } = line;
  if (references.length > 0) return unlessNamed(byReference(line, standing), line, standing);
  // Of a due that is even and gone, or of another drive: no name makes it a payment of this sale.
  if (isReferenced) return verdictOf(entry, 'open', 'unknown', 'referenceElsewhere');
  if (standing.books.dues.length === 0) return verdictOf(entry, 'open', 'unknown', 'nothingFits');
  const numbered = numbers.length > 0 ? byNumber(line, standing, pieces) : undefined;
  if (numbered && numbered.reason !== 'numberElsewhere')
    return unlessNamed(numbered, line, standing);
  const named = byName(line, standing);
  if (!numbered) return named;
  // The number may be a slip, which nobody but a person can tell.
  return named.verdict === 'apply'
    ? verdictOf(entry, 'propose', named.what, named.reason, { choices: named.parts })
    : numbered;
}

/** What a reference or a number says, unless name and amount are those of another due (docs/rules.md M81). */
function unlessNamed(found: Decision, line: ReadLine, standing: Standing): Decision {
  const { entry, words, emails } = line;
  if (found.verdict !== 'apply') return found;
  const own = found.parts.flatMap((part) => standing.due(part) ?? []);
  const left = sumLeft(own, standing);
  const isNamed = (due: KnownDue): boolean => buyerIn(line, due) === 'full';
  const isSaid = own.some(isNamed);
  if (isSaid && left === entry.cents) return found;
  // Of two that were paid already, neither is likelier.
  const isPaid = left <= 0 && !isSaid;
  const others = standing
    .named([...words, ...emails])
    .filter(
      (due) =>
        !own.includes(due) &&
        isNamed(due) &&
        (standing.remaining(due) === entry.cents || (isPaid && due.due === entry.cents)),
    );
  if (others.length === 0) return found;
  const choices = [...found.parts, ...others.map((due) => partOf(due, entry.cents))];
  return verdictOf(entry, 'propose', 'payment', 'otherNameFits', { choices });
}

const sumLeft = (dues: readonly KnownDue[], standing: Standing): number =>
  dues.reduce((all, due) => all + standing.remaining(due), 0);

/** Each due of several gets what it still asks for. */
const shared = (
  entry: Entry,
  dues: readonly KnownDue[],
  standing: Standing,
  reason: Reason,
): Decision =>
  verdictOf(entry, 'apply', 'several', reason, {
    parts: dues.map((due) => partOf(due, standing.remaining(due))),
  });

function byReference({ entry, references }: ReadLine, standing: Standing): Decision {
  const [due] = references;
  if (references.length === 1 && due) return one(entry, due, standing, 'reference');
  if (sumLeft(references, standing) === entry.cents)
    return shared(entry, references, standing, 'reference');
  return verdictOf(entry, 'propose', 'several', 'sumDiffers', {
    choices: references.map((each) => partOf(each, standing.remaining(each))),
  });
}

function one(entry: Entry, due: KnownDue, standing: Standing, reason: Reason): Decision {
  return verdictOf(entry, 'apply', whatOf(entry, due, standing), reason, {
    parts: [partOf(due, entry.cents)],
  });
}

function whatOf({ cents }: Entry, due: KnownDue, standing: Standing): What {
  const left = standing.remaining(due);
  if (left <= 0) return 'double';
  if (cents > left) return 'more';
  if (cents < left) return 'partial';
  return left < due.due ? 'topUp' : 'payment';
}

function byNumber(
  line: ReadLine,
  standing: Standing,
  pieces: ReadonlyMap<string, number>,
): Decision | undefined {
  const { entry, numbers } = line;
  const named = numbers.map((number) =>
    standing.numbered(number).filter((due) => isTime(entry, due, standing)),
  );
  const found = named.flat();
  if (found.length === 0) {
    const known = numbers.flatMap((number) => standing.numbered(number));
    const reason = known.length > 0 ? 'beforeSale' : 'numberElsewhere';
    return known.some((due) => buyerIn(line, due) !== 'none') || known.length === 0
      ? undefined
      : verdictOf(entry, 'open', 'unknown', reason);
  }
  if (numbers.length > 1) return severalNumbers(line, named, standing);
  const fits = (due: KnownDue): Reason | undefined =>
    buyerIn(line, due) !== 'none'
      ? 'numberAndName'
      : standing.remaining(due) === entry.cents || due.due === entry.cents
        ? 'numberAndAmount'
        : pieces.get(dueKey(due)) === due.remaining
          ? 'piecesAndSum'
          : undefined;
  const good = found.filter((due) => fits(due));
  const open = good.filter((due) => standing.remaining(due) > 0);
  const [best] = open.length > 0 ? open : good;
  if (best && (open.length <= 1 || isAlone(open, entry, standing)))
    return one(entry, best, standing, fits(best) ?? 'numberAndName');
  const choices = (good.length > 0 ? good : found).map((due) => partOf(due, entry.cents));
  if (good.length > 1)
    return verdictOf(entry, 'propose', 'payment', 'equalCandidates', { choices });
  // Another name and another sum: that number is of somebody else's basket.
  const isOther =
    entry.counterparty !== '' && found.every((due) => standing.remaining(due) < entry.cents);
  return isOther
    ? verdictOf(entry, 'open', 'unknown', 'numberElsewhere', { choices })
    : verdictOf(entry, 'propose', 'partial', 'numberOnly', { choices });
}

const isTime = ({ date }: Entry, { sale }: KnownDue, standing: Standing): boolean =>
  standing.isOpened(sale, date);

/** Of two sales with that number, one asks for exactly this. */
const isAlone = (
  [first, ...others]: readonly KnownDue[],
  { cents }: Entry,
  standing: Standing,
): boolean =>
  first !== undefined &&
  standing.remaining(first) === cents &&
  others.every((due) => standing.remaining(due) !== cents);

function severalNumbers(
  line: ReadLine,
  named: readonly (readonly KnownDue[])[],
  standing: Standing,
): Decision {
  const { entry } = line;
  const firsts = named.flatMap(([first]) => first ?? []);
  const isWhole =
    firsts.length === named.length && firsts.every((due) => standing.remaining(due) > 0);
  if (isWhole && sumLeft(firsts, standing) === entry.cents)
    return shared(entry, firsts, standing, 'numbersAndSum');
  const choices = firsts.map((due) => partOf(due, standing.remaining(due)));
  const isOurs = firsts.some((due) => buyerIn(line, due) !== 'none');
  return isOurs || sumLeft(firsts, standing) >= entry.cents
    ? verdictOf(entry, 'propose', 'several', 'sumDiffers', { choices })
    : verdictOf(entry, 'open', 'unknown', 'numberElsewhere', { choices });
}

function byName(line: ReadLine, standing: Standing): Decision {
  const { entry } = line;
  const { cents } = entry;
  const alike = (wanted: Likeness) => (due: KnownDue) => buyerIn(line, due) === wanted;
  const dues = standing
    .named([...line.words, ...line.emails])
    .filter((due) => isTime(entry, due, standing));
  const full = dues.filter(alike('full'));
  const open = full.filter((due) => standing.remaining(due) > 0);
  const exact = open.filter((due) => standing.remaining(due) === cents);
  const [first] = exact;
  if (exact.length === 1 && first) return one(entry, first, standing, 'nameAndAmount');
  const choose = (list: readonly KnownDue[]) => ({
    choices: list.map((due) => partOf(due, cents)),
  });
  if (exact.length > 1)
    return verdictOf(entry, 'propose', 'payment', 'equalCandidates', choose(exact));
  const emails = new Set(open.map(({ email }) => email));
  if (open.length > 1 && emails.size === 1 && sumLeft(open, standing) === cents)
    return shared(entry, open, standing, 'nameAndSum');
  if (open.length > 0) return verdictOf(entry, 'propose', 'partial', 'nameOnly', choose(open));
  const again = full.filter(({ due }) => due === cents);
  if (again.length > 0) return verdictOf(entry, 'propose', 'double', 'namedDouble', choose(again));
  return byFamilyOrAmount(entry, dues.filter(alike('part')), standing, choose);
}

function byFamilyOrAmount(
  entry: Entry,
  family: readonly KnownDue[],
  standing: Standing,
  choose: (list: readonly KnownDue[]) => Pick<Decision, 'choices'>,
): Decision {
  const owing = standing.owing(entry.cents).filter((due) => isTime(entry, due, standing));
  const both = owing.filter((due) => family.includes(due));
  if (both.length > 0)
    return verdictOf(
      entry,
      'propose',
      'payment',
      both.length > 1 ? 'equalCandidates' : 'familyName',
      choose(both),
    );
  if (owing.length > 1)
    return verdictOf(entry, 'propose', 'payment', 'equalCandidates', choose(owing));
  if (owing.length === 1)
    return verdictOf(entry, 'propose', 'payment', 'amountOnly', choose(owing));
  return verdictOf(entry, 'open', 'unknown', 'nothingFits', choose(family.slice(0, MOST_CHOICES)));
}

const MOST_CHOICES = 8;
