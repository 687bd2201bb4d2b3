import { useRef } from 'preact/hooks';
import { Download } from './Download';
import type { BooksPageWords } from './words';

interface Props {
  /** A whole page of HTML. */
  readonly html: string;
  readonly title: string;
  readonly fileName: string;
  readonly words: BooksPageWords;
}

/** What is printed, as it will stand on paper: nothing in it runs. */
export function Printing({ html, title, fileName, words }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <>
      <p class="deeds">
        <button type="button" class="second" onClick={() => frame.current?.contentWindow?.print()}>
          {words.print}
        </button>
        <Download name={fileName} type="text/html" make={() => html}>
          {words.keepFile}
        </Download>
      </p>
      <iframe
        ref={frame}
        class="papers"
        title={title}
        sandbox="allow-same-origin allow-modals"
        srcdoc={html}
      />
    </>
  );
}
