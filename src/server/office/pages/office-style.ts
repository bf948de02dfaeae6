/** The style of the office's pages: the colours of published pages, plain forms and tables. */
export const officeStyle: string = `
:root{color-scheme:light dark;--paper:#fffdf8;--ink:#1d1c1a;--quiet:#5c5850;--rule:#c9c3b4;--left:#1f5f99;--warn:#7a4b00;--warn-paper:#fdf2d8;--on-left:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#f1ede4;--quiet:#b4aea1;--rule:#575247;--left:#7fb8ea;--warn:#f4cf85;--warn-paper:#3a2e12;--on-left:#10171d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;align-items:center;padding:.6rem clamp(1rem,4vw,2.5rem);border-bottom:1px solid var(--rule)}
header p,header form{margin:0}header p:first-of-type{margin-right:auto}
main{max-width:60rem;margin:0 auto;padding:1.2rem clamp(1rem,4vw,2.5rem) 4rem}
main:focus{outline:none}
h1{font-size:clamp(1.5rem,4vw,2rem);line-height:1.2}h2{font-size:1.2rem;margin-top:2rem}
a{color:inherit}
:focus-visible{outline:3px solid var(--left);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem}
label{display:block;margin-top:1rem;font-weight:600}
input{font:inherit;width:100%;max-width:28rem;padding:.5rem .6rem;color:inherit;background:transparent;border:1px solid var(--quiet);border-radius:4px}
input:read-only{color:var(--quiet)}
button,.button{display:inline-block;font:inherit;padding:.55rem 1.1rem;min-height:2.75rem;border:1px solid var(--left);border-radius:4px;background:var(--left);color:var(--on-left);text-decoration:none;cursor:pointer}
header button{min-height:2rem;padding:.15rem .7rem;background:transparent;color:inherit;border-color:var(--quiet)}
.actions{display:flex;flex-wrap:wrap;gap:.8rem;margin-top:1.4rem}
.button.second{background:transparent;color:inherit}
.said:empty{display:none}.said,.warning{padding:.6rem .9rem;background:var(--warn-paper);color:var(--warn);border-left:3px solid var(--warn);max-width:40rem}
.quiet{color:var(--quiet)}
[hidden]{display:none}
`
