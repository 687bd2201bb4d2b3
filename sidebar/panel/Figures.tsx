import type { Figures as Numbers } from '../../src/app/panel/figures';
import type { Status } from '../../src/app/panel/status';
import { sendingText } from '../../src/text/pages/outbox/sending';
import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import { grouped } from '../../src/text/values/format';
import { euros, type Language } from '../shared/format';
import './figures.css';

interface Props {
  readonly status: Status;
  readonly words: PanelWords;
}

/** Small drawings, each with its figures as words; nothing where there is nothing to draw. */
export function Figures({ status, words }: Props) {
  const { orders, cents, estimated, mails, language, figures } = status;
  const total = euros(cents, language);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" class="unseen">
        {words.figuresTitle}
      </h2>
      <ul class="figures">
        <li>
          <b>{grouped(orders, language)}</b> {words.orders(orders)}
        </li>
        <li>
          <b>{estimated ? words.about(total) : total}</b> {words.total}
        </li>
        <li>
          <b>{grouped(mails.waiting, language)}</b> {words.mailsWaiting(mails.waiting)}
        </li>
      </ul>
      {mails.waiting > 0 && (
        <p class={mails.forecast ? 'warning' : 'faint'}>
          {mails.forecast ? sendingText(mails.forecast, status) : words.quota(mails.quota)}
        </p>
      )}
      {figures && <Scarce figures={figures} words={words} />}
      {figures && <Filling figures={figures} words={words} />}
      {figures && <Producers figures={figures} language={language} words={words} />}
    </section>
  );
}

interface FiguresProps {
  readonly figures: Numbers;
  readonly language: Language;
  readonly words: PanelWords;
}

const MOST_ROWS = 6;

function Producers({ figures: { producers }, language, words }: FiguresProps) {
  const [first] = producers;
  if (!first || producers.length < 2) return null;
  const shown = producers.slice(0, MOST_ROWS);
  const rest = producers.slice(MOST_ROWS);
  const others = {
    name: words.others(rest.length),
    cents: rest.reduce((sum, { cents }) => sum + cents, 0),
    estimated: rest.some(({ estimated }) => estimated),
  };
  const rows = [...shown, ...(rest.length > 0 ? [others] : [])];
  const most = Math.max(...rows.map(({ cents }) => cents), 1);
  return (
    <Rows
      title={words.byProducer}
      rows={rows.map(({ name, cents, estimated }) => ({
        name,
        value: estimated ? words.about(euros(cents, language)) : euros(cents, language),
        share: cents / most,
      }))}
    />
  );
}

function Scarce({ figures: { scarce }, words }: { figures: Numbers; words: PanelWords }) {
  if (scarce.length === 0) return null;
  return (
    <Rows
      title={words.scarce}
      rows={scarce.map(({ title, left, share }) => ({
        name: title,
        value: share === 0 ? words.soldOut : words.left(left),
        share,
        isBad: share === 0,
      }))}
    />
  );
}

function Filling({ figures: { filling }, words }: { figures: Numbers; words: PanelWords }) {
  if (filling.length === 0) return null;
  const rows = filling.map(({ title: name, said: value, share }) => ({ name, value, share }));
  return <Rows title={words.filling} rows={rows} isLong />;
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    readonly share: number;
    readonly isBad?: boolean;
  }[];
  /** Values stand below their names. */
  readonly isLong?: boolean;
}

/** The words say it all; the bar only helps the eye. */
function Rows({ title, rows, isLong }: RowsProps) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <ul class="rows">
        {rows.map(({ name, value, share, isBad }) => (
          <li key={name + value}>
            <span>{name}</span> <b class={isBad ? 'warning' : isLong ? 'below' : ''}>{value}</b>
            <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
              <rect class="ground" width="100" height="4" />
              <rect width={share * 100} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
