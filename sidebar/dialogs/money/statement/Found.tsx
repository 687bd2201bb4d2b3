import type { MoneyView } from '../../../../src/app/money/moneyView';
import { day } from '../../../../src/domain/values/time';
import type { Account, StatementProblem } from '../../../../src/statements/entries/entry';
import { problemText } from '../../../../src/statements/verdictText';
import type { StatementPageWords } from '../../../../src/text/pages/money/statementPage';
import { statementLines } from '../../../../src/text/results/statementLines';
import { plainDate } from '../../../../src/text/values/dates';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';
import { ColumnRoles } from './ColumnRoles';
import type { Files, GivenFile } from './useFiles';
import { isOwn } from './useLines';

/** Of one kind of problem, a few tell as much as all. */
const FEW = 5;

interface Props {
  readonly file: GivenFile;
  readonly given: Files;
  readonly view: MoneyView;
  readonly words: StatementPageWords;
}

/** What a file was read as: its layout, its account, its days, its balances, and what was wrong. */
export function Found({ file, given, view, words }: Props) {
  const { language, iban } = view;
  const { name, statement } = file;
  const { layout, entries, problems, account, sample } = statement;
  const isBad = entries.length === 0 || !isOwn(file, iban);
  return (
    <section class={isBad ? 'card bad' : 'card'} aria-label={name}>
      <h2>{name}</h2>
      {entries.length > 0 && (
        <p>
          {words.layout(wordsIn(statementLines, language).layouts[layout])}
          {accountText(account) && ` ${words.account(accountText(account))}`}
        </p>
      )}
      {entries.length > 0 && <p>{details(file, view, words)}</p>}
      {entries.length === 0 && problems.length === 0 && <p>{words.noLine}</p>}
      {!isOwn(file, iban) && (
        <div role="alert">
          <p>{words.otherAccount(accountText(account), accountText({ iban }))}</p>
          <button type="button" class="second" onClick={() => given.trust(name)}>
            {words.trust}
          </button>
        </div>
      )}
      <Problems problems={problems} view={view} words={words} />
      {sample && sample.length > 0 && (
        <ColumnRoles
          sample={sample}
          words={words}
          choose={(columns) => given.choose(name, columns)}
        />
      )}
      <button
        type="button"
        class="quiet"
        aria-label={`${words.remove} ${name}`}
        onClick={() => given.remove(name)}
      >
        {words.remove}
      </button>
    </section>
  );
}

const accountText = (account: Account | undefined): string =>
  account?.iban?.replace(/(.{4})(?=.)/g, '$1\u00a0') ?? account?.number ?? '';

function details(
  { statement }: GivenFile,
  { language }: MoneyView,
  words: StatementPageWords,
): string {
  const { entries, opening, closing } = statement;
  const [first, last] = [entries[0], entries.at(-1)];
  const days =
    first && last
      ? words.lines(
          entries.length,
          plainDate(day(first.date), language),
          plainDate(day(last.date), language),
        )
      : '';
  const begin = opening === undefined ? '' : words.opening(euros(opening, language));
  const end = closing === undefined ? '' : words.closing(euros(closing, language));
  return [days, begin, end].filter(Boolean).join(' ');
}

interface ProblemsProps extends Pick<Props, 'view' | 'words'> {
  readonly problems: readonly StatementProblem[];
}

function Problems({ problems, view: { language }, words }: ProblemsProps) {
  const codes = [...new Set(problems.map(({ code }) => code))];
  if (codes.length === 0) return null;
  return (
    <ul class="warning">
      {codes.flatMap((code) => {
        const same = problems.filter((one) => one.code === code);
        const texts = same
          .slice(0, FEW)
          .map((one) => problemText(one, wordsIn(statementLines, language)));
        if (same.length > FEW) texts.push(words.moreProblems(same.length - FEW));
        return texts.map((text) => <li key={code + text}>{text}</li>);
      })}
    </ul>
  );
}
