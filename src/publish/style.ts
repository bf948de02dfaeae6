/**
 * The one style sheet of published pages: a calm printed report, readable from 320 px, in dark
 * mode and on paper. Colours pass WCAG AA on their ground; each population keeps its accent.
 */
export const styleSheet: string = `
:root{color-scheme:light dark;--paper:#fffdf8;--ink:#1d1c1a;--quiet:#5c5850;--rule:#e7e2d6;--rule-strong:#c9c3b4;--left:#1f5f99;--right:#a8431a;--warn:#7a4b00;--warn-paper:#fdf2d8;--mark:#f3eee2}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#f1ede4;--quiet:#b4aea1;--rule:#35322c;--rule-strong:#575247;--left:#7fb8ea;--right:#f0a27c;--warn:#f4cf85;--warn-paper:#3a2e12;--mark:#26241f}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"DejaVu Serif",serif;line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.7rem,4.5vw,2.6rem);margin:.2em 0 .3em}
h2{font-size:1.55rem;margin:3.2rem 0 .6rem;padding-top:.9rem;border-top:1px solid var(--rule-strong)}
h3{font-size:1.12rem;margin:2.2rem 0 .3rem}
a{color:inherit;text-decoration-color:var(--rule-strong);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--left);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.page{max-width:66rem;margin:0 auto;padding:1.2rem clamp(1rem,4vw,2.5rem) 4rem}
.simulated{background:var(--warn-paper);color:var(--warn);border-bottom:1px solid var(--warn);padding:.55rem clamp(1rem,4vw,2.5rem);text-align:center;position:sticky;top:0;z-index:1;font-size:.9rem}
.top{display:flex;justify-content:space-between;gap:1rem;flex-wrap:wrap;font-size:.9rem;color:var(--quiet)}
.lead,.quiet{color:var(--quiet)}
.lead{font-size:1.08rem;max-width:44rem;margin-top:0}
.prose{max-width:42rem}.prose p,.prose ul,.prose ol,.prose blockquote{margin:.9em 0}
.prose blockquote{margin-left:0;padding-left:1rem;border-left:3px solid var(--rule-strong);color:var(--quiet)}
.figure{font-weight:600;text-decoration-style:dotted}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:0;margin:1rem 0 0}
.facts{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:1rem 0;padding:0;list-style:none}
.facts b{font-size:1.35rem;font-weight:600}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;list-style:none;padding:0;margin:.8rem 0;font-weight:600}
.key li::before{content:"";display:inline-block;width:.8em;height:.8em;border-radius:50%;background:var(--dot);margin-right:.45em;vertical-align:-.04em}
.left{--dot:var(--left)}.right{--dot:var(--right)}.key .left{color:var(--left)}.key .right{color:var(--right)}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto;overflow:visible;display:block}
.wide{display:flex;gap:0}.wide svg{flex:0 1 auto;min-width:0}.narrow{display:none}
@media (max-width:44rem){.wide{display:none}.narrow{display:block}.narrow svg{width:100%;max-width:28rem}}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1rem 2.2rem}
.cards h3{margin-top:1rem}
.question{margin-top:2.4rem;display:grid;grid-template-columns:minmax(0,1fr);column-gap:2rem}
.question>h3{margin:0}.question>p{margin:.15rem 0 .5rem;font-size:.9rem}
.question figure svg{width:100%;max-width:24rem}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.875rem;width:100%}
caption{text-align:left;color:var(--quiet);padding:.3rem 0}
th,td{padding:.32rem .55rem;text-align:right;border-bottom:1px solid var(--rule);vertical-align:top;white-space:nowrap}
th[scope=row]{text-align:left;font-weight:400;white-space:normal;min-width:11rem;position:sticky;left:0;background:var(--paper)}
thead th{font-weight:600;vertical-align:bottom;border-bottom:1px solid var(--rule-strong);white-space:normal;min-width:4.2rem}
thead tr:first-child th[colspan]{text-align:center}
td.text,th.text{text-align:left;white-space:normal}
tr.net th,tr.net td,tr.mean th,tr.mean td,tr.nps th,tr.nps td{font-style:italic}
tr.base th,tr.base td{color:var(--quiet);font-size:.82rem;border-bottom:0}
.start{border-left:1px solid var(--rule-strong)}
td sup{font-weight:600;margin-left:.15em}td .no{visibility:hidden}
.withheld{color:var(--quiet)}
summary{cursor:pointer;padding:.3rem 0;color:var(--quiet)}
dl.notice{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.25rem 1.2rem;font-size:.92rem;margin:.6rem 0}
dl.notice dt{color:var(--quiet)}dl.notice dd{margin:0;min-width:0;overflow-wrap:anywhere}
@media (max-width:34rem){dl.notice{grid-template-columns:1fr}dl.notice dd{margin-bottom:.5rem}}
code{font-family:ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
footer{margin-top:4rem;border-top:1px solid var(--rule-strong);padding-top:1rem;color:var(--quiet);font-size:.9rem}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#444;--rule:#ddd;--rule-strong:#999;--left:#1f5f99;--right:#a8431a}
.simulated{position:static}.skip,nav,summary{display:none}.page{max-width:none;padding:0}h2,h3{break-after:avoid}figure,tr,.question>figure{break-inside:avoid}.scroll{overflow:visible}table{font-size:7.5pt}th,td{padding:.15rem .25rem;min-width:0!important}
@page{margin:16mm 14mm}}
`
