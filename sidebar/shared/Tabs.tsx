import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly title: string; readonly isBad?: boolean }[];
  readonly chosen: K;
  readonly choose: (key: K) => void;
  readonly children: ComponentChildren;
}

const MOVES: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** One part of a dialog at a time; the arrow keys go from one to the next. */
export function Tabs<K extends string>({ label, tabs, chosen, choose, children }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const next = tabs[(at + (MOVES[key] ?? 0) + tabs.length) % tabs.length];
    if (!next || next.key === chosen) return;
    choose(next.key);
    list.current?.querySelector<HTMLElement>(`#tab-${next.key}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ key, title, isBad }) => (
          <button
            key={key}
            id={`tab-${key}`}
            type="button"
            role="tab"
            class={isBad ? 'warning' : ''}
            aria-selected={key === chosen}
            aria-controls="tab-panel"
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
            onKeyDown={onKeyDown}
          >
            {title}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
