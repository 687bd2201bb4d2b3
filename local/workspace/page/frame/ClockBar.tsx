import { useState } from 'preact/hooks';
import { advance } from '../session/actions';
import { usePage } from '../state/store';
import { Entry, Menu } from './Menu';
import { instantOfField, longMoment, shortMoment } from './moments';

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
      name="L’horloge du drive"
      disabled={passing !== undefined}
      label={
        <>
          <span class="dial" aria-hidden="true">
            ◷
          </span>
          {longMoment(bar.now)} ▾
        </>
      }
    >
      <p class="caption">Avancer jusqu’à</p>
      {bar.moments.map(({ label, at }) => (
        <Entry key={label} onPick={() => void advance(at)} keys={shortMoment(at)}>
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
          aria-label="Date et heure"
          value={chosen}
          onInput={({ currentTarget }) => choose(currentTarget.value)}
        />
        <button type="submit" data-closes disabled={wanted === undefined || wanted <= bar.now}>
          Avancer
        </button>
      </form>
    </Menu>
  );
}
