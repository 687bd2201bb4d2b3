import { useRef } from 'preact/hooks';
import { Download } from './Download';
import './printing.css';

interface Props {
  /** A whole page of HTML. */
  readonly html: string;
  readonly title: string;
  readonly fileName: string;
  readonly words: { readonly print: string; readonly keepFile: string };
  /** Beside what is shown: it is being printed. */
}

/** A frame prints itself: a page in a sandbox may not reach into another. */
const printsWhenTold = '<script>onmessage=()=>print()</script>';

/** What is printed, as it will stand on paper. */
export function Printing({ html, title, fileName, words }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const print = () => {
    frame.current?.contentWindow?.postMessage('print', '*');
  };
  return (
    <>
      <p class="actions">
        <button type="button" class="second" onClick={print}>
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
        sandbox="allow-scripts allow-modals"
        srcdoc={html + printsWhenTold}
      />
    </>
  );
}
