import { useState } from 'preact/hooks';
import { ZONE } from '../../../drive/time';
import { longMoment, shortMoment } from '../../../text/dates';
import { advanceButton, advanceTo, dateAndTime, driveClock } from '../../../text/frame';
import { advance } from '../session/actions';
import { usePage } from '../state/store';
import { instantOfField } from './clockField';
import { Entry, Menu } from './Menu';

/** The drive's own time: it stands still until somebody moves it on. */
export function ClockBar() {
  const { bar, passing } = usePage();
  const [chosen, choose] = useState('');
  if (!bar) return null;
  const [next] = bar.moments;
  const wanted = instantOfField(chosen);
  return (
    <Menu
      class="menu clock"
      name={driveClock}
      disabled={passing !== undefined}
      label={
        <>
          <span class="dial" aria-hidden="true">
            ◷
          </span>
          {longMoment(bar.now, ZONE)} ▾
        </>
      }
    >
      <p class="caption">{advanceTo}</p>
      {bar.moments.map(({ label, at }) => (
        <Entry key={label} onPick={() => void advance(at)} keys={shortMoment(at, ZONE)}>
          {at === next?.at ? <b>{label}</b> : label}
        </Entry>
      ))}
      <hr />
      <form
        class="moment"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== undefined) void advance(wanted);
        }}
      >
        <input
          type="datetime-local"
          aria-label={dateAndTime}
          value={chosen}
          onInput={({ currentTarget }) => choose(currentTarget.value)}
        />
        <button type="submit" data-closes disabled={wanted === undefined || wanted <= bar.now}>
          {advanceButton}
        </button>
      </form>
    </Menu>
  );
}
