import { useState } from 'preact/hooks';
import type { weeklyField } from '../../src/text/pages/weeklyField';
import type { Weekly } from '../../src/text/settings/shownSettings';
import type { WordsOf } from '../../src/text/values/pairs';

type Words = WordsOf<typeof weeklyField>;

interface Props {
  readonly label: string;
  readonly weekly: Weekly;
  readonly words: Words;
  readonly isWrong: boolean;
  /** Told as Réglages takes it: « mardi 8:00 ». */
  readonly change: (text: string) => void;
  /** Told when the field is left. */
  readonly leave?: () => void;
}

export function WeeklyField({ label, weekly, words, isWrong, change }: Props) {
  const [now, set] = useState(weekly);
  const put = (part: Partial<Weekly>) => {
    const next = { ...now, ...part };
    set(next);
    change(textOf(next, words));
  };
  const time = (name: string, value: string, act: (value: string) => void) => (
    <label class="inline">
      <span class="unseen">
        {label}, {name}
      </span>
      <input
        class="time"
        type="time"
        value={value === '' ? '' : value.padStart(5, '0')}
        aria-invalid={isWrong}
        onInput={(event) => act(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{label}</legend>
      <label class="inline">
        <span class="unseen">
          {label}, {words.day}
        </span>
        <select
          value={now.weekday}
          onChange={(event) => put({ weekday: Number(event.currentTarget.value) })}
        >
          {words.weekdays.map((name, index) => (
            <option key={name} value={index + 1}>
              {name}
            </option>
          ))}
        </select>
      </label>{' '}
      {time(now.until === null ? words.at : words.from, now.from, (from) => put({ from }))}
      {now.until !== null && ' – '}
      {now.until !== null && time(words.until, now.until, (until) => put({ until }))}
    </fieldset>
  );
}

function textOf({ weekday, from, until }: Weekly, { weekdays }: Words): string {
  return `${weekdays[weekday - 1]} ${from}${until === null ? '' : `-${until}`}`;
}
