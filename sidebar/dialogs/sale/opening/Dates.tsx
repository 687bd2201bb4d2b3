import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import type { TypedDates } from '../../../../src/domain/sale/cycle';
import { holidayName } from '../../../../src/domain/sale/holidays';
import { day, MINUTE } from '../../../../src/domain/values/time';
import { sendingText } from '../../../../src/text/pages/outbox/sending';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import { holidayText } from '../../../../src/text/results/preview';
import { localOf } from '../../../shared/zoned';
import type { DateField, Typed, TypedDateFault } from './typedOpening';

export interface PartProps {
  readonly draft: OpeningDraft;
  readonly typed: Typed;
  readonly change: (more: Partial<Typed>) => void;
  readonly words: OpeningWords;
}

interface DatesProps extends PartProps {
  readonly faults: Partial<Record<DateField, TypedDateFault>>;
  readonly times: TypedDates;
}

export function Dates({ draft, typed, change, words, faults, times }: DatesProps) {
  const { mails } = draft;
  const { opensAt } = times;
  const row = { typed, change, words, faults };
  const now = () => {
    const local = localOf(draft.now, draft.zone);
    change({ opensDay: local.day, opensClock: local.clock });
  };
  // What is proposed for now is of this minute.
  const isPast = opensAt !== null && opensAt < draft.now - MINUTE && !faults.closes;
  const holiday = typed.pickupDay === '' ? undefined : holidayName(day(typed.pickupDay));
  return (
    <>
      <Row {...row} field="opens" day="opensDay" clocks={['opensClock']}>
        <button type="button" class="quiet" onClick={now}>
          {words.now}
        </button>
      </Row>
      {isPast && <p class="warning">{words.opensAtOnce}</p>}
      <Row {...row} field="closes" day="closesDay" clocks={['closesClock']} />
      <Row {...row} field="pickup" day="pickupDay" clocks={['pickupFrom', 'pickupUntil']} />
      {holiday && <p class="warning">{words.holiday(holidayText(holiday, draft.language))}</p>}
      <label class="place">
        <b>{words.place}</b>
        <input
          type="text"
          maxLength={500}
          value={typed.place}
          onInput={({ currentTarget }) => change({ place: currentTarget.value })}
        />
      </label>
      <p class="faint">{words.fromSettings}</p>
      <h2>{words.mailsTitle}</h2>
      <p>{words.mails(mails.announcements)}</p>
      {mails.forecast && opensAt === draft.opensAt && (
        <p class="warning">{sendingText(mails.forecast, draft)}</p>
      )}
    </>
  );
}

type DayKey = 'opensDay' | 'closesDay' | 'pickupDay';
type ClockKey = 'opensClock' | 'closesClock' | 'pickupFrom' | 'pickupUntil';

interface RowProps extends Omit<DatesProps, 'draft' | 'mails' | 'times'> {
  readonly field: DateField;
  readonly day: DayKey;
  readonly clocks: readonly ClockKey[];
  readonly children?: preact.ComponentChildren;
}

function Row({ typed, change, words, faults, field, day, clocks, children }: RowProps) {
  const fault = faults[field];
  const bad = fault
    ? ({ 'aria-invalid': true, 'aria-describedby': `fault-${field}` } as const)
    : {};
  return (
    <fieldset class="dates">
      <legend>{words.fields[field]}</legend>
      <label>
        {words.day}
        <input
          type="date"
          value={typed[day]}
          {...bad}
          onInput={({ currentTarget }) => change({ [day]: currentTarget.value })}
        />
      </label>
      {clocks.map((clock) => (
        <label key={clock}>
          {words.clocks[clock]}
          <input
            type="time"
            value={typed[clock]}
            {...bad}
            onInput={({ currentTarget }) => change({ [clock]: currentTarget.value })}
          />
        </label>
      ))}
      {children}
      {fault && (
        <p class="fault" id={`fault-${field}`}>
          {words.faults[fault]}
        </p>
      )}
    </fieldset>
  );
}
