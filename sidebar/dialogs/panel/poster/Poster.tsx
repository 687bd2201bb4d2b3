import { useEffect, useState } from 'preact/hooks';
import { type PosterFacts, posterWords } from '../../../../src/text/pages/poster';
import { plain } from '../../../../src/text/values/plain';
import { save } from '../../../shared/save';
import { Drawing } from './Drawing';
import { type PosterContent, posterShapes } from './layout';
import { measuring, posterPdf, standardFonts } from './pdf';
import type { Measure } from './shapes';
import type { PosterPageWords } from './words';

/** What was changed of it; what was not follows the sale. */
export interface Typed {
  readonly title?: string;
  readonly own?: string;
  readonly isLasting?: boolean;
}

interface Props {
  readonly facts: PosterFacts;
  readonly words: PosterPageWords;
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
  readonly say: (text: string) => void;
}

const LONGEST = 120;

/** The poster: two lines to change, how it prints, a file. */
export function Poster({ facts, words, typed, type, say }: Props) {
  const measure = useMeasure();
  const { own = '', isLasting = false } = typed;
  const said = posterWords(facts, isLasting);
  const { title = said.title } = typed;
  const content: PosterContent = {
    words: said,
    link: facts.link,
    title: plain(title, LONGEST),
    own: plain(own, LONGEST),
  };
  return (
    <div class="poster">
      <div class="changes">
        <label>
          {words.title}
          <input
            type="text"
            maxLength={LONGEST}
            value={title}
            onInput={({ currentTarget }) => type({ ...typed, title: currentTarget.value })}
          />
        </label>
        <label>
          {words.own}
          <input
            type="text"
            maxLength={LONGEST}
            value={own}
            aria-describedby="own-help"
            onInput={({ currentTarget }) => type({ ...typed, own: currentTarget.value })}
          />
        </label>
        <p id="own-help" class="faint">
          {words.ownHelp}
        </p>
        {facts.everyWeeks !== null && (
          <label class="tick">
            <input
              type="checkbox"
              checked={isLasting}
              onChange={({ currentTarget }) => type({ ...typed, isLasting: currentTarget.checked })}
            />
            {words.lasting}
          </label>
        )}
        <p class="faint">{words.aboutCode}</p>
      </div>
      {measure && <Sheet {...{ facts, words, content, measure, say }} />}
    </div>
  );
}

/** Once the fonts of the file are known. */
function useMeasure(): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null);
  useEffect(() => {
    void standardFonts().then((fonts) => setMeasure(() => measuring(fonts)));
  }, []);
  return measure;
}

interface SheetProps extends Pick<Props, 'facts' | 'words' | 'say'> {
  readonly content: PosterContent;
  readonly measure: Measure;
}

function Sheet({ facts, words, content, measure, say }: SheetProps) {
  const [told, setTold] = useState('');
  const { drive, sale } = facts;
  const shapes = posterShapes(content, measure);
  const about = { title: content.title, author: content.words.drive, language: drive.locale };
  const tell = (text: string) => {
    setTold(text);
    say(text);
  };
  const download = () => {
    tell(words.making);
    const given = posterPdf(shapes, about).then((file) =>
      save(`${words.file}-${sale.number}.pdf`, 'application/pdf', file),
    );
    void given.then(
      () => tell(words.saved),
      () => tell(words.notMade),
    );
  };
  const spoken = [
    content.words.drive,
    content.title,
    content.own,
    content.words.facts.map(({ label, text }) => `${label} ${text}`).join(', '),
  ];
  return (
    <div>
      <p class="deeds">
        <button type="button" class="main" onClick={download}>
          {words.download}
        </button>
        <button type="button" class="second" onClick={() => print()}>
          {words.print}
        </button>
        <span class="faint">{told}</span>
      </p>
      <Drawing label={spoken.filter(Boolean).join('. ')} shapes={shapes} />
    </div>
  );
}
