import type { MoneyView } from '../../../../src/app/money/moneyView';
import { isAwaited, isOwnMoney } from '../../../../src/domain/money/payoutState';
import { maskedIban } from '../../../../src/domain/values/iban';
import { transferFile } from '../../../../src/formats/pain001';
import { payoutStateNames } from '../../../../src/tabs/words/stateNames';
import { buyerAccount } from '../../../../src/text/pages/money/buyerAccount';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { fileNames } from '../../../../src/text/results/fileNames';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';
import { linkTo } from '../../../shared/person/personFiles';
import { AskFirst } from './AskFirst';
import type { Act, FileForBank } from './Money';
import { statementsPage } from './printable';

interface Props {
  readonly view: MoneyView;
  readonly words: MoneyWords;
  readonly isBusy: boolean;
  readonly act: Act;
  readonly file: FileForBank | null;
  readonly hush: () => void;
}

/** What each producer is owed, the file for the bank, and who was paid. */
export function Payouts({ view, words, isBusy, act, file, hush }: Props) {
  const { payouts, acts, files, language, basis, hasAccount, sale } = view;
  const more = wordsIn(buyerAccount, language);
  if (payouts.length === 0) return null;
  return (
    <section aria-labelledby="payouts">
      <h2 id="payouts">{words.payouts}</h2>
      <p class="faint">{words.basis[basis]}</p>
      <table class="money narrow">
        <thead>
          <tr>
            <th scope="col">{words.producer}</th>
            <th scope="col" class="sum">
              {words.left}
            </th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {payouts.map((payout) => (
            <Row
              key={payout.producer}
              payout={payout}
              view={view}
              words={words}
              isBusy={isBusy}
              act={act}
            />
          ))}
        </tbody>
      </table>
      <AskFirst
        ask="askBeforePayouts"
        label={words.settle}
        look="main"
        {...{ sale, language, isBusy, hush }}
        confirm={(input) => act('settlePayouts', input, '')}
      />
      <p class="actions">
        {acts.includes('order') && (
          <button
            type="button"
            class="second"
            disabled={isBusy}
            onClick={() => act('orderTransfers', { sale }, '')}
          >
            {words.order}
          </button>
        )}{' '}
        {acts.includes('markPaid') && (
          <AskFirst
            ask="askBeforePaid"
            label={words.carriedOut}
            look="second"
            {...{ sale, language, isBusy, hush }}
            confirm={(input) => act('markPaid', input, words.paid)}
          />
        )}{' '}
        {acts.includes('takeBack') && (
          <button
            type="button"
            class="quiet"
            disabled={isBusy}
            onClick={() => {
              const ordered = payouts.reduce((all, one) => all + one.ordered, 0);
              act('returnPayouts', { sale, seen: String(ordered) }, more.takenBackPayouts);
            }}
          >
            {more.notSent}
          </button>
        )}
      </p>
      {!hasAccount && <p>{words.noAccount}</p>}
      <p class="actions">
        <a
          class="quiet"
          href={linkTo('text/html', statementsPage(view, words, more))}
          download={fileNames.payoutStatements(sale)}
        >
          {more.print}
        </a>
      </p>
      {file && <Download file={file} view={view} words={words} />}
      <p class="actions">
        {files.map((id) => (
          <button
            key={id}
            type="button"
            class="quiet"
            disabled={isBusy}
            onClick={() => act('orderTransfers', { sale, again: id }, '')}
          >
            {words.again(id)}
          </button>
        ))}
      </p>
    </section>
  );
}

interface RowProps extends Omit<Props, 'file' | 'hush'> {
  readonly payout: MoneyView['payouts'][number];
}

/** A producer without a usable account is paid otherwise; a payout that came back is due again. */
function Row({ payout, view, words, isBusy, act }: RowProps) {
  const { sale, language } = view;
  const { producer, toPay, waiting, unpaid, state, isGone, acts, iban, ibanBefore = '' } = payout;
  const more = wordsIn(buyerAccount, language);
  const pick = { sale, producers: [producer] };
  return (
    <tr>
      <th scope="row">
        {producer}
        {isGone && <span class="faint"> {more.gone}</span>}
      </th>
      <td class="sum">{euros(toPay, language)}</td>
      <td>
        {wordsIn(payoutStateNames, language)[state]}{' '}
        {waiting > 0 && (
          <span class="faint">
            {isAwaited(state) ? words.waitingFor(waiting) : words.unweighed(waiting)}{' '}
          </span>
        )}
        {unpaid > 0 && <span class="faint">{words.unpaid(unpaid)} </span>}
        {acts.includes('confirmIban') && (
          <>
            <span class="faint">{words.otherIban(maskedIban(ibanBefore), maskedIban(iban))} </span>
            <button
              type="button"
              class="quiet"
              disabled={isBusy}
              aria-label={words.confirmIbanFor(producer)}
              onClick={() => act('confirmIban', { producer, seen: iban }, words.noted)}
            >
              {words.confirmIban}
            </button>{' '}
          </>
        )}
        {acts.includes('payOtherwise') && (
          <button
            type="button"
            class="quiet"
            disabled={isBusy}
            aria-label={words.paidOtherwiseFor(producer)}
            onClick={() => {
              const paid = { ...pick, means: 'cheque', seen: String(toPay) } as const;
              act('markPaid', paid, words.paid);
            }}
          >
            {words.paidOtherwise}
          </button>
        )}{' '}
        {acts.includes('takeBack') && (
          <button
            type="button"
            class="quiet"
            disabled={isBusy}
            aria-label={more.returnedFor(producer)}
            onClick={() => act('returnPayouts', pick, more.takenBackPayouts)}
          >
            {more.returned}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The file, and the same as a list to copy into the bank's own page. */
function Download({ file, view, words }: { file: FileForBank } & Pick<Props, 'view' | 'words'>) {
  const isWhole = leftOutOf(file).length === 0;
  return (
    <div class={isWhole ? 'card good' : 'card warning'}>
      <p role="status">{words.ordered(file.cents)}</p>
      <a
        class="main"
        href={linkTo('application/xml', transferFile(file.order))}
        download={file.fileName}
      >
        {words.download}
      </a>
      <h3>{words.copyList}</h3>
      <ul>
        {file.lines.map(({ producer, holder, iban, cents }) => (
          <li key={producer}>
            {holder}
            {holder === producer ? '' : ` (${producer})`} – {iban} – {euros(cents, view.language)}
          </li>
        ))}
      </ul>
      <LeftOut file={file} view={view} words={words} />
    </div>
  );
}

const leftOutOf = ({ leftOut }: FileForBank) => leftOut.filter(({ why }) => !isOwnMoney(why));

/** Who is owed something that the file does not carry, and why. */
function LeftOut({ file, view, words }: { file: FileForBank } & Pick<Props, 'view' | 'words'>) {
  const leftOut = leftOutOf(file);
  if (leftOut.length === 0) return null;
  return (
    <>
      <h3>{wordsIn(buyerAccount, view.language).leftOut}</h3>
      <ul>
        {leftOut.map(({ producer, cents, why }) => (
          <li key={producer}>
            {producer} – {isAwaited(why) ? words.about : ''}
            {euros(cents, view.language)} – {wordsIn(payoutStateNames, view.language)[why]}
          </li>
        ))}
      </ul>
    </>
  );
}
