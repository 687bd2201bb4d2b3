export const FORM_STYLE = `
:root { color-scheme: light dark; --ground: light-dark(#f0ebf8, #1b1820);
  --card: light-dark(#fff, #27242c); --line: light-dark(#dadce0, #4a4652);
  --text: light-dark(#202124, #e9e6ee); --faint: light-dark(#5f6368, #b6b1be);
  --accent: light-dark(#673ab7, #c5a8f5); --on-accent: light-dark(#fff, #23143d);
  --bad: light-dark(#c5221f, #f5a29b);
  font: 16px/1.5 Roboto, 'Noto Sans', system-ui, Arial, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: break-word; }
main { max-width: 640px; margin: 0 auto; padding: 12px 8px 0; }
h1, h2, p { margin: 0; }
h1 { font-size: 1.75rem; font-weight: 400; line-height: 1.25; }
h2 { font-size: 1.25rem; font-weight: 400; }
a { color: var(--accent); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  padding: 22px 20px; margin-bottom: 12px; }
.head { border-top: 10px solid var(--accent); }
.head > * + * { margin-top: 12px; }
.lead { white-space: pre-line; }
.required { color: var(--bad); font-size: .875rem; border-top: 1px solid var(--line);
  margin: 16px -20px 0 !important; padding: 12px 20px 0; }
.heading { padding-block: 14px; }
.title { display: block; }
.star, .error { color: var(--bad); }
.help { color: var(--faint); font-size: .875rem; margin-top: 4px; white-space: pre-line; }
.question input[type='text'], textarea, select { display: block; width: 100%; margin-top: 18px;
  font: inherit; color: inherit; background: transparent; border: 0;
  border-bottom: 1px solid light-dark(#80868b, #9a94a4); border-radius: 0; padding: 8px 0; }
::placeholder { color: var(--faint); opacity: 1; }
textarea { field-sizing: content; min-height: 2.6rem; max-height: 24rem; resize: none; }
select { border: 1px solid light-dark(#80868b, #9a94a4); border-radius: 4px; padding: 12px 36px 12px 14px;
  appearance: none; text-overflow: ellipsis;
  background: linear-gradient(45deg, transparent 50%, currentcolor 50%) no-repeat right 19px center / 6px 6px,
    linear-gradient(-45deg, transparent 50%, currentcolor 50%) no-repeat right 13px center / 6px 6px; }
select option { background: var(--card); color: var(--text); }
.wrong { border-color: var(--bad); }
.wrong input[type='text'], .wrong textarea, .wrong select { border-color: var(--bad); }
.error { font-size: .875rem; margin-top: 10px; }
.error::before { content: '!'; display: inline-block; width: 1.3em; height: 1.3em; margin-right: 10px;
  line-height: 1.2em; text-align: center; font-weight: 700; border: 2px solid; border-radius: 50%; }
.error:empty, .failed:empty { display: none; }
.summary, .failed { background: var(--card); color: var(--bad); border: 1px solid var(--bad);
  border-radius: 8px; padding: 12px 20px; margin-bottom: 12px; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; margin: 4px 0 12px; }
.actions > :last-child { margin-left: auto; }
.end { justify-content: flex-end; gap: 0; margin: 20px 0 0; }
.end > :last-child { margin-left: 0; }
button, .quiet { font: inherit; font-weight: 500; min-height: 44px; padding: 9px 22px; border-radius: 4px;
  border: 1px solid transparent; background: var(--accent); color: var(--on-accent); cursor: pointer; }
.quiet { background: transparent; color: var(--accent); text-decoration: none; padding: 9px 12px; }
button:disabled { opacity: .55; cursor: default; }
[hidden] { display: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.question input[type='text']:focus, textarea:focus { outline: 0; border-bottom: 2px solid var(--accent);
  padding-bottom: 7px; }
.inert { text-decoration: underline dotted; }
dialog { border: 0; border-radius: 8px; padding: 24px; max-width: min(26rem, calc(100vw - 32px));
  background: var(--card); color: var(--text); }
dialog::backdrop { background: #0008; }
dialog p { margin-top: 12px; }
footer { max-width: 640px; margin: 0 auto; padding: 8px 16px 32px; font-size: .75rem;
  color: var(--faint); text-align: center; }
@media (min-width: 600px) { main { padding: 12px 0 0; } h1 { font-size: 2rem; } .card { padding: 24px; }
  .required { margin: 16px -24px 0 !important; padding: 12px 24px 0; }
  .question input[type='text'] { width: 50%; } select { width: auto; min-width: 50%; max-width: 100%; } }
`;
