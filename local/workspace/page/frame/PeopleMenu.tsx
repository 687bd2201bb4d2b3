import { useState } from 'preact/hooks';
import { inOtherWindow, otherWindow, searchPerson } from '../../../text/frame';
import { changePerson, mails } from '../../../text/pages';
import { buyers, coordination, producers } from '../../../text/people';
import type { Person } from '../../pages/people';
import { base } from '../state/server';
import { usePage } from '../state/store';
import { Menu } from './Menu';

const ROLES = [
  ['coordinator', coordination],
  ['producer', producers],
  ['buyer', buyers],
] as const;

const homeOf = ({ address }: Person) => `/chez/${encodeURIComponent(address)}/`;

/** Whose place one takes; each window may be somebody else. */
export function PeopleMenu() {
  const { person, people, bar } = usePage();
  const [wanted, want] = useState('');
  if (!person) return null;
  const isWanted = ({ name, address }: Person) =>
    `${name} ${address}`.toLowerCase().includes(wanted.toLowerCase());
  const found = people.filter(isWanted);
  return (
    <>
      <a class="mails" href={`${base}/mails`}>
        {mails}
        {bar && bar.mails > 0 ? ` (${bar.mails})` : ''}
      </a>
      <Menu
        class="menu people"
        name={changePerson}
        label={
          <>
            <span class="face" aria-hidden="true">
              {person.name.slice(0, 1)}
            </span>
            {person.name} ▾
          </>
        }
      >
        <input
          class="line"
          type="search"
          placeholder={searchPerson}
          aria-label={searchPerson}
          value={wanted}
          onInput={({ currentTarget }) => want(currentTarget.value)}
        />
        <div class="persons">
          {ROLES.map(([role, title]) => (
            <Group key={role} title={title} people={found.filter((one) => one.role === role)} />
          ))}
        </div>
      </Menu>
    </>
  );
}

function Group({ title, people }: { readonly title: string; readonly people: readonly Person[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <p class="caption">{title}</p>
      {people.map((one) => (
        <div class="person" key={one.address}>
          <a class="entry" href={homeOf(one)}>
            <span>{one.name || one.address}</span>
            <small>{one.address}</small>
          </a>
          <a
            class="aside"
            href={homeOf(one)}
            target="_blank"
            rel="noreferrer"
            title={otherWindow}
            aria-label={inOtherWindow(one.name)}
          >
            ↗
          </a>
        </div>
      ))}
    </>
  );
}
