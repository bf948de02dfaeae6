import { darkColours, lightColours } from '../../publish/colours.ts'

/** The style of the few pages that stand before the application: its colours and letters, plain forms. */
export const plainStyle: string = `
:root{color-scheme:light dark;--serif:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Noto Serif","Liberation Serif",serif;${lightColours}}
@media (prefers-color-scheme:dark){:root{${darkColours}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;align-items:center;padding:.7rem clamp(1rem,3.5vw,3rem);font-size:.9rem}
header p,header form{margin:0}header p:first-of-type{margin-right:auto}
.name{font:600 1.05rem var(--serif);text-decoration:none}
main{max-width:46rem;margin:0 auto;padding:clamp(1.2rem,8vh,5rem) clamp(1rem,3.5vw,3rem) 4rem}
main:focus{outline:none}
h1{margin:0 0 .8rem;font:600 clamp(1.6rem,3.4vw,2.2rem)/1.15 var(--serif)}
section+section{margin-top:1.4rem;padding-top:1.4rem;border-top:1px solid var(--rule-strong)}
a{color:inherit;text-decoration-color:var(--rule-strong);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--left);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem}
label{display:block;margin:1rem 0 .1rem;color:var(--quiet);font-size:.9rem}
input{font:inherit;width:100%;max-width:28rem;padding:.4rem .5rem;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:3px}
input:read-only{color:var(--quiet)}
button,.button{display:inline-block;font:inherit;padding:.4rem 1rem;min-height:2.6rem;border:1px solid var(--ink);border-radius:3px;background:var(--ink);color:var(--paper);text-decoration:none;cursor:pointer}
header button{min-height:2rem;padding:.15rem .7rem;background:transparent;color:inherit;border-color:var(--rule-strong)}
.actions{display:flex;flex-wrap:wrap;gap:.8rem;margin-top:1.4rem}
.button.second{background:transparent;border-color:var(--rule-strong);color:inherit}
.said:empty{display:none}.said,.warning{padding:.6rem 1rem;background:var(--warn-paper);color:var(--warn);border-left:3px solid var(--warn)}
.quiet{color:var(--quiet)}
[hidden]{display:none}
`
