export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9d2, #43493f); --accent: #2f6b3a;
  --soft: light-dark(#f4f6f1, #23271f); font: 16px/1.5 system-ui, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: light-dark(#fff, #191c17); color: light-dark(#1e231b, #e6e9e2); }
a { color: light-dark(#235a2d, #8fcf9b); }
.top { background: var(--accent); color: #fff; padding: .5rem 1rem; display: flex; gap: .2rem 1rem;
  flex-wrap: wrap; align-items: center; }
.top a { color: #fff; }
main { padding: 1rem; max-width: 60rem; }
small { display: block; font-size: .85rem; overflow-wrap: anywhere; }
main li { margin-bottom: .4rem; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; }
form.inline { display: inline; }
main form button { margin: .2rem .2rem .2rem 0; }
button { font: inherit; padding: .35rem .8rem; border: 1px solid var(--accent); border-radius: .3rem;
  background: var(--accent); color: #fff; cursor: pointer; }
button.plain { background: transparent; color: inherit; }
:focus-visible { outline: 3px solid #e0a020; outline-offset: 2px; }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line); }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left;
  vertical-align: top; min-width: 5.5rem; max-width: 28rem; overflow-wrap: break-word; }
th { min-width: 0; color: light-dark(#7a8175, #8b9284); font-weight: 400; }
.notice { border-left: .3rem solid var(--accent); background: var(--soft); padding: .6rem 1rem;
  margin: 0 0 1rem; white-space: pre-line; }
.notice.bad { border-color: #b3261e; }
iframe { width: 100%; height: 36rem; border: 1px solid var(--line); background: #fff; }
input[type='text'], select, textarea { font: inherit; width: 100%; padding: .6rem;
  border: 1px solid var(--line); border-radius: .3rem; background: inherit; color: inherit; }
h2 { border-bottom: 1px solid var(--line); margin-top: 2rem; }
.lead { white-space: pre-line; }
`;
