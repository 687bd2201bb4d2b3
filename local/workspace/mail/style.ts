export const MAIL_STYLE = `
.quota { margin: 0 0 .6rem; }
.quota meter { width: 9rem; height: 1.1rem; vertical-align: middle; margin-right: .4rem; }
.pending { border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .8rem; margin: 0 0 .6rem; }
.pending summary { font-weight: 600; cursor: pointer; }
.pending ul { margin: .4rem 0; padding-left: 1.1rem; }
.pending li { margin: 0 0 .4rem; }
.why { color: light-dark(#a8321f, #f2958c); }
.search { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: .8rem 0; }
.search label { display: grid; gap: .2rem; font-size: .85rem; flex: 1 1 9rem; min-width: 0; }
.search select, .search input[type='text'] { min-width: 0; padding: .45rem; }
.search .tick { display: flex; flex: none; align-items: center; gap: .4rem; padding: .45rem 0; }
.search option { background: light-dark(#fff, #191c17); }
.count { margin: 0 0 .4rem; color: light-dark(#565d51, #b0b7aa); }
.letters { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.letters li { border-bottom: 1px solid var(--line); }
.letters a { display: grid; grid-template: 'who time' 'subject subject' 'start start' 'kind files' / 1fr auto;
  gap: 0 .8rem; padding: .6rem .4rem .6rem 1.2rem; color: inherit; text-decoration: none; }
.letters a:hover { background: var(--soft); }
.letters a > * { min-width: 0; overflow-wrap: anywhere; }
.letters .who { grid-area: who; }
.letters .subject { grid-area: subject; }
.letters time { grid-area: time; justify-self: end; }
.letters .start { grid-area: start; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.letters .kind { grid-area: kind; justify-self: start; margin-top: .2rem; }
.letters .files { grid-area: files; }
.letters time, .letters .start, .letters .files { font-size: .85rem; color: light-dark(#565d51, #b0b7aa); }
.letters .new { background: linear-gradient(light-dark(#2f6b3a, #8fcf9b), light-dark(#2f6b3a, #8fcf9b))
  no-repeat .3rem 1.15rem / .5rem .5rem; }
.new .who, .new .subject { font-weight: 700; }
.kind { font-size: .8rem; padding: 0 .5rem; border-radius: 1rem;
  border: 1px solid var(--line); background: var(--soft); white-space: nowrap; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.head { margin: 0 0 1rem; }
.head div { display: flex; gap: .6rem; }
.head dt { flex: 0 0 6rem; color: light-dark(#565d51, #b0b7aa); }
.head dd { margin: 0; overflow-wrap: anywhere; }
.views { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 0 .6rem; }
.views a { padding: .4rem .8rem; border: 1px solid var(--line); border-radius: .3rem; text-decoration: none; }
.views a[aria-current] { background: var(--accent); border-color: var(--accent); color: #fff; }
.paper { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; }
.paper iframe { display: block; border: 0; height: 34rem; resize: vertical; margin: 0 auto; background: Canvas; }
.paper .w360 { width: 360px; }
.paper .w800 { width: 800px; }
@media (max-width: 500px) { .paper { margin-inline: -1rem; border-inline: 0; border-radius: 0; } }
.paper.plain { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; max-width: 800px; }
.links { overflow-wrap: anywhere; }
.target { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: .85rem; color: light-dark(#565d51, #b0b7aa); }
.inert { text-decoration: underline dotted; }
main thead th { font-weight: 600; color: inherit; background: var(--soft); min-width: 5.5rem; }
main h2 { font-size: 1.15rem; }
`;
