import { useState } from 'preact/hooks';
import { bookRefusals } from '../../../../src/text/problems/bookRefusals';
import { filled } from '../../../../src/text/values/format';
import { closeDialog, openDialog } from '../../../shared/calls/server';
import type { Language } from '../../../shared/format';
import type { StepProps } from './FirstSteps';
import { Columns, Creating, OfAll } from './ListChoices';
import { ListTable } from './ListTable';
import { textOfFile } from './listFiles';
import { Complete, Outcome } from './Outcome';
import { type PastedList, useList } from './useList';

/** A pasted list, how it was read, and what of it goes to Produits. */
export function ProductsStep({ state, words, refresh, goOn, complete, isAgain }: StepProps) {
  const names = state.producers.map(({ name }) => name);
  const pasted = useList({ state, refresh });
  const [notice, setNotice] = useState('');
  const { list, adding } = pasted;
  const add = async () => {
    const done = await pasted.add();
    if (!done) return;
    setNotice(words.productsAdded(done.added, done.updated));
    if (done.left === 0 && !isAgain) goOn();
  };
  const canOpen = state.refusal === null;
  const follow = canOpen ? () => void openDialog('opening') : closeDialog;
  const { language } = state;
  return (
    <>
      {state.products.length > 0 && <p>{words.productsThere(state.products.length)}.</p>}
      {isAgain && !canOpen && <p class="card">{words.onSale}</p>}
      {notice && (
        <p role="status" class="card good">
          {notice}. {list ? words.toMend : ''}
        </p>
      )}
      <OfAll producers={names} pasted={pasted} words={words} />
      {list ? (
        <fieldset disabled={adding.run.kind === 'running'}>
          <Columns list={list} pasted={pasted} words={words} language={language} />
          <Creating list={list} pasted={pasted} words={words} />
          <ListTable
            list={list}
            language={language}
            words={words}
            mend={pasted.mend}
            accepted={pasted.accepted}
            accept={pasted.accept}
          />
        </fieldset>
      ) : (
        <Paste pasted={pasted} words={words} producers={names} language={language} />
      )}
      <Outcome
        run={adding.run}
        language={language}
        words={words}
        retry={() => void add()}
        leave={adding.leave}
      />
      <Buttons
        pasted={pasted}
        words={words}
        add={() => void add()}
        read={() => {
          setNotice('');
          pasted.choose({});
        }}
        goOn={isAgain ? follow : goOn}
        next={isAgain ? (canOpen ? words.openNext : words.close) : words.next}
        complete={complete}
      />
    </>
  );
}

interface PartProps {
  readonly pasted: PastedList;
  readonly words: StepProps['words'];
}

interface PasteProps extends PartProps {
  readonly producers: readonly string[];
  readonly language: Language;
}

function Paste({ pasted, words, producers, language }: PasteProps) {
  const [refused, setRefused] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = await textOfFile(new Uint8Array(await file.arrayBuffer()), producers);
    setRefused('refused' in read ? filled(bookRefusals[read.refused], language) : '');
    if ('text' in read) pasted.setText(read.text);
  };
  return (
    <>
      <label class="field">
        <span class="label">{words.productList}</span>
        <textarea
          rows={12}
          value={pasted.text}
          spellcheck={false}
          aria-describedby="product-hint"
          onInput={(event) => pasted.setText(event.currentTarget.value)}
        />
      </label>
      <p id="product-hint" class="faint">
        {words.productHint}
      </p>
      <label class="field">
        <span class="label">{words.fromFile}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.md,.xlsx,.ods,text/plain,text/csv"
          aria-invalid={refused !== ''}
          aria-describedby="file-refused"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
        <span id="file-refused" class="fault" role="alert">
          {refused}
        </span>
      </label>
    </>
  );
}

interface ButtonsProps extends PartProps, Pick<StepProps, 'complete' | 'goOn'> {
  readonly add: () => void;
  readonly read: () => void;
  /** What going on leads to. */
  readonly next: string;
}

function Buttons({ pasted, words, add, read, goOn, next, complete }: ButtonsProps) {
  const { list, text, adding, forget } = pasted;
  const isBusy = adding.run.kind === 'running';
  const certain = list?.lines.filter((line) => line.state === 'new').length ?? 0;
  const changed = pasted.accepted.length;
  const left = list?.lines.filter((line) => line.state === 'doubtful').length ?? 0;
  const [label, act] =
    list && certain + changed > 0
      ? [words.addProducts(certain, changed), add]
      : list || text.trim() === ''
        ? [left > 0 ? words.leaving(next, left) : next, goOn]
        : [words.readList, read];
  return (
    <p class="buttons">
      <button type="button" class="main" aria-disabled={isBusy} onClick={act}>
        {label}
      </button>
      <Complete complete={complete} words={words} />
      {list && (
        <button type="button" class="second" onClick={forget}>
          {words.anotherList}
        </button>
      )}
    </p>
  );
}
