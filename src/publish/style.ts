import { darkColours, lightColours } from './colours.ts'

/**
 * The one style sheet of published pages: a calm printed report, readable from 320 px, in dark
 * mode and on paper. Colours pass WCAG AA on their ground; each population keeps its accent.
 */
export const styleSheet: string = `
:root{color-scheme:light dark;${lightColours}}
@media (prefers-color-scheme:dark){:root{${darkColours}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,h4,.facts b{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Noto Serif","Liberation Serif",serif;line-height:1.25;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.75rem,4.5vw,2.7rem);line-height:1.15;margin:.1em 0 .35em;max-width:22em}
h2{font-size:1.6rem;margin:3.6rem 0 .6rem;padding-top:1rem;border-top:1px solid var(--rule-strong)}
h3{font-size:1.18rem;margin:2.2rem 0 .4rem}
h4{font-size:1.08rem;margin:0;max-width:40em}
p{margin:.9em 0}
a{color:inherit;text-decoration-color:var(--rule-strong);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--left);outline-offset:2px;border-radius:2px}
:target{background:var(--mark)}
.skip,.sr{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.page{max-width:77rem;margin:0 auto;padding:1.2rem clamp(1rem,4vw,2.5rem) 4rem}
.simulated{position:sticky;top:0;z-index:1;margin:0;padding:.3rem 1rem;background:var(--warn-paper);color:var(--warn);border-bottom:1px solid var(--warn);text-align:center;font-size:.875rem}
.warning{margin:1.4rem 0 0;padding:.7rem 1rem;max-width:46rem;background:var(--warn-paper);color:var(--warn);border-left:3px solid var(--warn);font-size:.95rem}
.top{display:flex;gap:.4rem 1.4rem;flex-wrap:wrap;font-size:.9rem;color:var(--quiet)}.top span{margin-right:auto}
.lead,.quiet,.byline,.universe,.kind,.base{color:var(--quiet)}
.lead{font-size:1.06rem;max-width:46rem;margin:0 0 1.2em}
.cover{margin-top:clamp(1.5rem,5vw,3.5rem)}
.kind{margin:0;font-size:.95rem}
.byline,.universe{margin:0;max-width:46rem}
.who{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.15rem 1rem;margin:1rem 0 0;max-width:46rem;font-size:.95rem}
.who dt{color:var(--quiet)}.who dd{margin:0}
.facts{display:flex;flex-wrap:wrap;gap:1.1rem 2.6rem;margin:1.8rem 0 0;padding:0;list-style:none}
.facts li{display:grid;line-height:1.35}
.facts b{font-size:2.1rem;line-height:1.1}
.facts small{color:var(--quiet);font-size:.875rem}
nav{margin:2.2rem 0 0;padding:1rem 0 0;border-top:1px solid var(--rule)}
nav ol{display:flex;flex-wrap:wrap;gap:.35rem 1.6rem;list-style:none;padding:0;margin:0}
.prose{margin-top:1.8rem}.prose>*{max-width:42rem}
.proof th[scope=row]{width:26%}
.prose>.placed,.prose>h2{max-width:none}.prose>.placed{margin:1.8rem 0}
.article{max-width:58rem}
.prose blockquote{margin-left:0;padding-left:1rem;border-left:3px solid var(--rule-strong);color:var(--quiet)}
.figure{font-weight:600;text-decoration-style:dotted}
td a,.base a,.facts a{text-decoration:none}td a:hover,td a:focus-visible,.base a:hover,.base a:focus-visible{text-decoration:underline}
.records h2{font-size:1.15rem;margin:2.6rem 0 .3rem}.records th[scope=row]{position:static;min-width:9rem}.records td.text{min-width:7rem}.records code{white-space:normal}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;list-style:none;padding:0;margin:.8rem 0;font-weight:600}
.key li::before{content:"";display:inline-block;width:.8em;height:.8em;border-radius:50%;background:currentColor;margin-right:.45em;vertical-align:-.04em}
.key .left{color:var(--left)}.key .right{color:var(--right)}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto;overflow:visible;display:block}
.wide.pair{display:flex;max-width:66rem}.pair svg{flex:620 1 0;min-width:0}.pair svg+svg{flex:320 1 0}.stack svg{width:100%}.stack svg+svg{margin-top:.8rem}.narrow{display:none}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:2rem 2.4rem}
.card{display:grid;grid-template-rows:auto auto 1fr auto;align-content:start}
.card h3{font-size:1.02rem;margin:0}.card .quiet{margin:.1rem 0 .2rem;font-size:.9rem}
.card figure{margin:.2rem 0}.card figure svg{width:100%;max-width:26rem}
.group{font-size:1.3rem;margin:2.6rem 0 .3rem}
.question{margin:2.2rem 0 0;padding:0 0 .4rem;scroll-margin-top:3rem}
.question h3{margin:0}
.question.left,.chart.left{--accent:var(--left);--soft:var(--left-soft)}
.question.right,.chart.right{--accent:var(--right);--soft:var(--right-soft)}
.base{margin:.15rem 0 .5rem;font-size:.9rem}
.records-of{margin:.4rem 0 0;font-size:.84rem}
.notes{list-style:none;margin:.4rem 0 0;padding:0;font-size:.84rem;color:var(--quiet)}
.bar{display:block;width:100%;height:.62rem}
.bar .track{fill:var(--mark)}.bar .share{fill:var(--accent)}
.net .bar .share{fill:var(--soft)}
.bar .range{stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
.bars{list-style:none;margin:.4rem 0 1rem;padding:0;max-width:34rem}
.bars li{display:grid;grid-template-columns:1fr 3.4rem;gap:0 .7rem;align-items:center;padding:.28rem 0;font-size:.95rem;line-height:1.35}
.bars li span{grid-column:1/-1}
.prose>.chart{max-width:46rem;margin:1.6rem 0}
.bars b{font-weight:600}
.chart .data{font-size:.9rem}.chart .data th[scope=row]{min-width:8rem}
.bars .net span{font-style:italic}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.875rem;line-height:1.4;width:100%}
th,td{padding:.34rem .42rem;text-align:right;border-bottom:1px solid var(--rule);vertical-align:top}
td{white-space:nowrap}
thead th{font-weight:600;font-size:.82rem;vertical-align:bottom;border-bottom:1px solid var(--rule-strong);min-width:3.4rem;line-height:1.25;hyphens:auto}
thead td{border-bottom:1px solid var(--rule-strong)}
thead tr:has(+tr)>*{border-bottom:0}
th[colspan]{text-align:left;color:var(--quiet);font-weight:400}
th[scope=row],th[scope=rowgroup]{text-align:left;font-weight:400;min-width:10rem;max-width:24rem}
th[scope=row]{position:sticky;left:0;background:var(--paper)}
th[scope=rowgroup]{padding-top:.9rem;font-weight:600;color:var(--ink)}
td.text,th.text{text-align:left;white-space:normal}td.wave{white-space:nowrap}
.readings{max-width:46rem;padding-left:1.1rem;margin:1rem 0}.readings li{padding:.15rem 0}
.letter{display:block;color:var(--quiet);font-weight:400}
.start{border-left:1px solid var(--rule)}
tbody .total{font-weight:600}
td.total .bar{display:inline-block;vertical-align:.02em;width:5.5rem;margin-right:.3rem}
td.total .value{display:inline-block;min-width:2.9rem}
.plain{width:auto;min-width:min(100%,40rem)}
.plain td.total{width:100%}
.plain td.total .bar{width:calc(100% - 3.6rem)}
.crossed th[scope=row]{min-width:10.5rem}
@media (min-width:46.01rem){.crossed{table-layout:fixed;min-width:calc(22rem + var(--columns)*4.8rem)}.crossed .names{width:12.5rem}.crossed .totals{width:9.6rem}}
.pairs th[scope=row]{max-width:none;width:30%}
.lettered td{padding-right:1.35rem;position:relative}
.lettered td sup{position:absolute;top:.42rem;right:0;width:1.2rem;text-align:left;overflow:visible}
.rest{font-size:.6rem;line-height:1;color:var(--quiet)}
.lettered td .rest{position:absolute;bottom:.5rem;right:0;width:1.2rem;text-align:left}
sup{font-size:.68rem;line-height:1;font-weight:600;color:var(--quiet);vertical-align:baseline}
.net th,.net td,.mean th,.mean td,.nps th,.nps td{font-style:italic}
tfoot th,tfoot td{color:var(--quiet);font-size:.8rem;border-bottom:0;padding:.15rem .5rem;font-weight:400}
tfoot tr:first-child>*{padding-top:.4rem}
.lettered tfoot td{padding-right:1.35rem}.lettered td.total{padding-right:.42rem}
.withheld{color:var(--quiet)}
.note{display:block;color:var(--quiet);font-size:.84rem;font-weight:400}
summary{cursor:pointer;padding:.3rem 0;color:var(--quiet);width:fit-content}
.list ol{columns:22rem;gap:2.4rem;padding-left:1.6rem;margin:.3rem 0 0;font-size:.92rem}
.list li{break-inside:avoid;padding:.1rem 0}
.notice{display:grid;grid-template-columns:minmax(9rem,15rem) minmax(0,1fr);gap:.3rem 1.4rem;font-size:.94rem;margin:.6rem 0;max-width:56rem}
.notice dt{color:var(--quiet)}.notice dd{margin:0;overflow-wrap:anywhere}
.brief{margin-top:3rem;padding:1.2rem clamp(1rem,3vw,1.6rem);background:var(--mark)}
.brief h2{margin:0;padding:0;border:0;font-size:1.25rem}
.studies{list-style:none;padding:0;margin:0}
.studies h2{margin-top:2.6rem}
.rounds{padding:0;list-style:none;margin:.6rem 0}
.links a{margin-right:1.4rem}.studies .warning{display:inline-block;margin:.4rem 0 0;padding:.2rem .7rem}
code{font-family:ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
footer{margin-top:4rem;border-top:1px solid var(--rule-strong);color:var(--quiet);font-size:.9rem}
@media screen and (max-width:46rem){
.records td.text{white-space:nowrap}
.wide.pair,.wide.stack{display:none}.narrow{display:block}.narrow svg{width:100%;max-width:28rem}
.crossed td.total .bar{display:none}
.crossed th[scope=row]{min-width:8.5rem;max-width:42vw}
.notice{grid-template-columns:1fr;gap:0}.notice dd{margin-bottom:.6rem}
h2{margin-top:2.8rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.2rem,1fr));gap:1rem}.who{grid-template-columns:1fr}.who dd{margin-bottom:.4rem}
}
@media screen and (min-width:46.01rem){.question>.bars{display:none}}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#444;--rule:#ddd;--rule-strong:#999;--left:#1f5f99;--right:#a8431a;--left-soft:#a9c6e0;--right-soft:#e8bda8;--warn:#7a4b00;--warn-paper:#fff;--mark:#f2f2f2}
html{font-size:9.5pt}
body{line-height:1.45}
.simulated{position:static}.skip,nav,.top,.list,summary,.question>.bars,.records-of{display:none}
.page{max-width:none;padding:0}.cover{margin-top:1rem}.scroll{overflow:visible}
h2{margin-top:2.2rem}h2,h3,h4{break-after:avoid}
figure,tr,.card,.question,.facts,.readings li{break-inside:avoid}thead{display:table-header-group}
.cards{grid-template-columns:repeat(3,1fr);gap:1rem 1.2rem}
table{font-size:.8rem}th,td{padding:.16rem .3rem}thead th{font-size:.72rem}tfoot th,tfoot td{font-size:.74rem;padding-top:.05rem;padding-bottom:.05rem}
.records table{table-layout:fixed}.records td,.records th{white-space:normal;overflow-wrap:anywhere}
th[scope=row]{position:static}
.crossed{table-layout:fixed;min-width:0}.crossed .names{width:9.6rem}.crossed .totals{width:6.2rem}.crossed th[scope=row],.crossed thead th{min-width:0}
td.total .bar{width:3.2rem;margin-right:0}.lettered td{padding-right:1.05rem}.lettered td sup{top:.2rem;width:1rem}
.bar *,.key li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:16mm 14mm}
}
`
