import { useState } from 'preact/hooks';
import { call, type InputOf } from '../../../shared/calls/server';
import { instantOf, localOf } from '../../../shared/zoned';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

const FIELDS = ['opensAt', 'closesAt', 'pickupStart', 'pickupEnd'] as const;
type Field = (typeof FIELDS)[number];

/** Dates and place, as they are typed; what is not possible the drive says before anything is done. */
export function Moments({ draft, words, done }: PartProps) {
  const { sale, zone, language } = draft;
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(FIELDS.map((field) => [field, localOf(sale[field], zone)])),
  );
  const [place, setPlace] = useState(sale.place);
  const [tell, setTell] = useState(true);
  const confirmation = useConfirmation(
    (input) => call('moveSale', input as InputOf<'moveSale'>),
    ({ told }) => done(words.moved(told)),
  );
  const set = (field: Field, more: { day?: string; clock?: string }) => {
    confirmation.leave();
    setTyped((before) => ({ ...before, [field]: { ...at(before, field), ...more } }));
  };
  const see = () => {
    // What nobody touched here stays as it is by then, whoever changed it meanwhile.
    const times = FIELDS.flatMap((field) => {
      const time = instantOf(at(typed, field), zone);
      return time === instantOf(localOf(sale[field], zone), zone)
        ? []
        : [[field, time ?? undefined]];
    });
    const wanted = {
      ...Object.fromEntries(times),
      ...(place === sale.place ? {} : { place }),
      tell,
    } as InputOf<'askBeforeMove'>;
    confirmation.ask(() => call('askBeforeMove', wanted));
  };
  const day = (field: Field, more: readonly Field[] = []) => (
    <label>
      {words.day}
      <input
        type="date"
        value={at(typed, field).day}
        onInput={({ currentTarget: { value } }) => {
          for (const one of [field, ...more]) set(one, { day: value });
        }}
      />
    </label>
  );
  const clock = (field: Field, label: string) => (
    <label>
      {label}
      <input
        type="time"
        value={at(typed, field).clock}
        onInput={({ currentTarget: { value } }) => set(field, { clock: value })}
      />
    </label>
  );
  const ends = at(typed, 'pickupStart').day === at(typed, 'pickupEnd').day;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        see();
      }}
    >
      {sale.isOpening && (
        <fieldset class="dates">
          <legend>{words.fields.opens}</legend>
          {day('opensAt')}
          {clock('opensAt', words.at)}
        </fieldset>
      )}
      {sale.isTaking && (
        <fieldset class="dates">
          <legend>{words.fields.closes}</legend>
          {day('closesAt')}
          {clock('closesAt', words.at)}
        </fieldset>
      )}
      <fieldset class="dates">
        <legend>{words.fields.pickup}</legend>
        {day('pickupStart', ends ? ['pickupEnd'] : [])}
        {clock('pickupStart', words.from)}
        {!ends && day('pickupEnd')}
        {clock('pickupEnd', words.until)}
      </fieldset>
      <label class="place">
        <b>{words.place}</b>
        <input
          type="text"
          maxLength={500}
          value={place}
          onInput={({ currentTarget }) => {
            confirmation.leave();
            setPlace(currentTarget.value);
          }}
        />
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={tell}
          onChange={({ currentTarget }) => {
            confirmation.leave();
            setTell(currentTarget.checked);
          }}
        />
        {words.tell}
      </label>
      {!confirmation.question && (
        <button type="submit" class="main">
          {words.see}
        </button>
      )}
      <Asked
        confirmation={confirmation}
        yes={words.change}
        confirm={() => confirmation.confirm()}
        language={language}
        words={words}
      />
    </form>
  );
}

type Typed = Readonly<Record<string, { readonly day: string; readonly clock: string }>>;

const at = (typed: Typed, field: Field) => typed[field] ?? { day: '', clock: '' };
