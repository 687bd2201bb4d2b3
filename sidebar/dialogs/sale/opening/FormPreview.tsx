import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import type { InputOf, ValueOf } from '../../../shared/calls/server';
import { useReading } from '../../../shared/calls/useReading';
import { Failed } from '../../../shared/cards';
import type { Language } from '../../../shared/format';

interface Props {
  readonly language: Language;
  readonly opening: InputOf<'openCycle'>;
  readonly words: OpeningWords;
}

/** The form as buyers will see it, before it is made. */
export function FormPreview({ language, opening, words }: Props) {
  const { value, failure, isReading, refresh } = useReading('previewForm', opening);
  if (failure && !isReading)
    return <Failed language={language} title={words.noPreview} failure={failure} retry={refresh} />;
  if (!value) return <p role="status">{words.readingPreview}</p>;
  return (
    <div class="form-preview">
      <h2>{value.title}</h2>
      <p class="lines">{value.description}</p>
      {value.items.map((item) => (
        <Item key={'id' in item ? item.id : `-${item.title}`} item={item} />
      ))}
    </div>
  );
}

type FormItem = ValueOf<'previewForm'>['items'][number];

function Item({ item }: { readonly item: FormItem }) {
  if (item.kind === 'section') return <h3>{item.title}</h3>;
  const id = `preview-${item.id}`;
  return (
    <div class="question">
      <label for={id}>
        {item.title}
        {'required' in item && item.required && <span class="warning"> *</span>}
      </label>
      {item.help && <span class="faint">{item.help}</span>}
      <Control id={id} item={item} />
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly item: Exclude<FormItem, { kind: 'section' }>;
}

/** A list can be opened to see its choices; nothing can be typed. */
function Control({ id, item }: ControlProps) {
  if (item.kind === 'paragraph') return <textarea id={id} rows={2} disabled />;
  if (item.kind !== 'choice') return <input id={id} type="text" disabled />;
  return (
    <select id={id}>
      <option />
      {item.choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
