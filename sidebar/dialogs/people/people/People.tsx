import { useState } from 'preact/hooks';
import type { ListedPerson, PeopleView } from '../../../../src/app/people/personData';
import { folded } from '../../../../src/domain/values/fold';
import { type PeopleWords, peoplePage } from '../../../../src/text/pages/people/peoplePage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { useNews } from '../../../shared/calls/news';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { shortDay } from '../../../shared/format';
import { PersonPage } from '../../../shared/person/PersonPage';
import './people.css';

type Which = keyof PeopleWords['which'];

/** Who buys: subscribers, addresses that want a look, and what a person may ask for. */
export function People() {
  const reading = useReading('people', {});
  useNews(reading.refresh);
  if (!reading.value) return <FirstReading failure={peoplePage.failed} reading={reading} />;
  return <Buyers view={reading.value} reading={reading} />;
}

interface Props {
  readonly view: PeopleView;
  readonly reading: Reading<PeopleView>;
}

const isToSee = ({ problems }: ListedPerson): boolean => problems.length > 0;

const fits: Readonly<Record<Which, (person: ListedPerson) => boolean>> = {
  all: () => true,
  subscribed: ({ isSubscribed }) => isSubscribed,
  unsubscribed: ({ isSubscribed }) => !isSubscribed,
  toSee: isToSee,
};
const WHICH = Object.keys(fits) as Which[];

function Buyers({ view, reading }: Props) {
  const { language, people } = view;
  const words = wordsIn(peoplePage, language);
  const [wanted, want] = useState('');
  const [which, choose] = useState<Which>('all');
  const [open, setOpen] = useState<string | null>(null);
  const [spoken, say] = useState('');
  const person = people.find(({ email }) => email === open);
  const found = people.filter(
    (one) => fits[which](one) && folded(`${one.name} ${one.email}`).includes(folded(wanted)),
  );
  return (
    <Dialog
      language={language}
      lead={words.lead(people.length, people.filter(({ isSubscribed }) => isSubscribed).length)}
      spoken={spoken || words.found(found.length)}
    >
      {reading.failure && (
        <Failed
          language={language}
          title={words.failed}
          failure={reading.failure}
          retry={reading.refresh}
        />
      )}
      {spoken && !person && <p class="card good">{spoken}</p>}
      {person ? (
        <PersonPage
          key={person.email}
          email={person.email}
          language={language}
          leave={() => setOpen(null)}
          erased={(notice) => {
            say(notice);
            setOpen(null);
            void reading.refresh();
          }}
        />
      ) : (
        <>
          <div class="filters">
            <label>
              {words.search}
              <input
                type="search"
                value={wanted}
                onInput={({ currentTarget }) => want(currentTarget.value)}
              />
            </label>
            <label>
              {words.show}
              <select
                value={which}
                onChange={({ currentTarget }) => choose(currentTarget.value as Which)}
              >
                {WHICH.map((one) => (
                  <option key={one} value={one}>
                    {words.which[one]} ({people.filter(fits[one]).length})
                  </option>
                ))}
              </select>
            </label>
          </div>
          {found.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <List found={found} view={view} words={words} open={setOpen} />
          )}
        </>
      )}
    </Dialog>
  );
}

interface ListProps {
  readonly found: readonly ListedPerson[];
  readonly view: PeopleView;
  readonly words: PeopleWords;
  readonly open: (email: string) => void;
}

const List = ({ found, view: { language, zone }, words, open }: ListProps) => (
  <table class="people narrow" aria-label={words.list}>
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col">{words.lastOrder}</th>
        <th scope="col">{words.subscribed}</th>
      </tr>
    </thead>
    <tbody>
      {found.map(({ email, name, isSubscribed, lastOrder, problems }) => (
        <tr key={email}>
          <th scope="row">
            <button
              type="button"
              class="quiet"
              aria-label={words.open(name || email)}
              onClick={() => open(email)}
            >
              {name || email}
            </button>
            {name && <span class="faint">{email}</span>}
            {problems.map((problem) => (
              <span key={problem} class="warning">
                {problem}
              </span>
            ))}
          </th>
          <td data-of={lastOrder === null ? undefined : words.lastOrder}>
            {lastOrder === null ? '' : shortDay(lastOrder, zone, language)}
          </td>
          <td data-of={words.subscribed}>{words.yesNo(isSubscribed)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
