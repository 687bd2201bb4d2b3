import type { RosterView } from '../../../../src/app/people/rosterView';
import type { RosterWords } from '../../../../src/text/pages/people/rosterPage';
import { dateWithYear } from '../../../../src/text/values/dates';
import type { Language } from '../../../shared/format';

interface Props {
  readonly days: RosterView['days'];
  readonly shares: RosterView['shares'];
  readonly language: Language;
  readonly words: RosterWords;
}

/** Each pick-up with its places, and how often each comes in the season. */
export function Season({ days, shares, language, words }: Props) {
  const hasRoles = days.some(({ places }) => places.some(({ role }) => role !== ''));
  return (
    <>
      <table class="season">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            {hasRoles && <th scope="col">{words.role}</th>}
            <th scope="col">{words.who}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        {days.map(({ day, places }) => {
          const shown = dateWithYear(day, language);
          return (
            <tbody key={day}>
              {places.map((place, index) => (
                <tr key={`${place.role} ${index}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={places.length}>
                      {shown}
                    </th>
                  )}
                  {hasRoles && <td>{place.role}</td>}
                  <td>
                    {place.name || <em>{words.empty}</em>}
                    {place.isNew && place.name !== '' && <span class="mark"> {words.changed}</span>}
                  </td>
                  <td class="faint">{place.why || (place.isHeld ? words.held : '')}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      <h2>{words.shares}</h2>
      <ul class="turns">
        {shares.map(({ name, times }) => (
          <li key={name}>
            {name}
            {' : '}
            {words.times(times)}
          </li>
        ))}
      </ul>
    </>
  );
}
