import { useState } from 'preact/hooks';
import type { DeskPerson, DeskView } from '../../../../src/app/sale/desk/deskView';
import { folded } from '../../../../src/domain/values/fold';
import { orderStateNames } from '../../../../src/tabs/words/stateNames';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { type DeskWords, deskPage } from '../../../../src/text/pages/sale/deskPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { closeDialog } from '../../../shared/calls/server';
import { useReading } from '../../../shared/calls/useReading';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { euros } from '../../../shared/format';
import { WhichSale } from '../../../shared/sale/WhichSale';
import { Order } from './Order';
import './desk.css';

const newcomer: DeskPerson = {
  email: '',
  hasAddress: false,
  name: '',
  phone: '',
  basket: null,
  number: 0,
  cents: null,
  lines: [],
  versions: [],
};

/** Orders by telephone and at the table: find somebody, take, change, cancel. */
export function Desk() {
  const reading = useReading('deskView', {});
  const [whose, setWhose] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { value: view } = reading;
  if (!view) return <FirstReading failure={deskPage.failed} reading={reading} />;
  const { language } = view;
  const words = wordsIn(deskPage, language);
  const show = (email: string | null) => {
    setSaid('');
    setWhose(email);
  };
  const done = async (text: string, email: string | null) => {
    setSaid(text);
    await reading.refresh();
    setWhose(email);
  };
  const person = whose === '' ? newcomer : view.people.find(({ email }) => email === whose);
  return (
    <Dialog
      language={language}
      lead={view.mayChange ? words.lead(view.sale, view.isOpen) : words.tooLate(view.mayMend)}
      spoken={said}
      foot={
        <button type="button" class="second" onClick={closeDialog}>
          {wordsIn(everyPage, language).close}
        </button>
      }
    >
      {said && <p class="card good">{said}</p>}
      <WhichSale
        {...{ sale: view.sale, beside: view.beside, language }}
        read={() => {
          show(null);
          void reading.refresh();
        }}
      />
      {person ? (
        <Order
          key={`${person.email} ${person.number}`}
          {...{ view, person, words, done }}
          leave={() => show(null)}
        />
      ) : (
        <People view={view} words={words} show={show} />
      )}
    </Dialog>
  );
}

const SHOWN = 30;

interface PeopleProps {
  readonly view: DeskView;
  readonly words: DeskWords;
  readonly show: (email: string) => void;
}

function People({ view: { people, language, mayChange }, words, show }: PeopleProps) {
  const [search, setSearch] = useState('');
  const states = wordsIn(orderStateNames, language);
  const wanted = folded(search);
  const found = people.filter(({ name, email, basket, late }) =>
    /^\d+$/.test(wanted)
      ? String(basket) === wanted
      : folded(`${name} ${email} ${late ? states[late] : ''}`).includes(wanted),
  );
  const shown = found.slice(0, SHOWN);
  return (
    <>
      {mayChange && (
        <button type="button" class="main" onClick={() => show('')}>
          {words.anew}
        </button>
      )}
      <label class="search">
        {words.search}
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      {found.length === 0 && <p role="status">{words.nobody}</p>}
      <ul class="people">
        {shown.map(({ email, hasAddress, name, basket, number, cents, isEstimated, late }) => (
          <li key={email}>
            <button type="button" class="quiet" onClick={() => show(email)}>
              {name || email}
            </button>{' '}
            {late && <b class="warning">{states[late]} </b>}
            <span class="faint">
              {[
                hasAddress ? email : words.noAddress,
                number > 0 && basket !== null ? words.basket(basket) : words.noOrder,
                // As ordered: after the pick-up that is not what it comes to.
                ...(cents === null || !mayChange
                  ? []
                  : [words.sum(euros(cents, language), isEstimated)]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="faint">{words.more(found.length - SHOWN)}</p>}
    </>
  );
}
