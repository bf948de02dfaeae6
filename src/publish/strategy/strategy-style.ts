/** Rules of the diagnosis page, after those of all pages. */
export const strategyStyle: string = `
.strategy h3{margin:.2rem 0 .3rem;font-size:1.2rem}
.level{display:inline-block;padding:0 .5em;border-radius:.2em;border:1px solid var(--rule-strong);font-weight:600;font-size:.9em;white-space:nowrap;line-height:1.5}
.level::before{display:inline-block;margin-right:.35em}
.level.good{border-color:var(--left);color:var(--left)}.level.good::before{content:"●"/""}
.level.watch{border-color:var(--warn);color:var(--warn)}.level.watch::before{content:"◆"/""}
.level.act{border-color:var(--right);color:var(--right)}.level.act::before{content:"▲"/""}
.level.undecided{border-style:dashed}.level.undecided::before{content:"?"/""}
.level.none{border-color:transparent;padding:0;font-weight:400;color:var(--quiet)}
.actions{list-style:none;counter-reset:action;padding:0;margin:1.6rem 0 0;max-width:60rem}
.actions>li{counter-increment:action;position:relative;padding:1.2rem 0 1.4rem 3.4rem;border-top:1px solid var(--rule);break-inside:avoid}
.actions>li::before{content:counter(action);position:absolute;left:0;top:1.15rem;font:600 2.1rem/1 Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Noto Serif","Liberation Serif",serif;color:var(--quiet)}
.actions p{margin:.4rem 0;max-width:44rem}.actions .how{color:var(--quiet)}
.meta{display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline;font-size:.9rem}.meta .note{flex-basis:auto}.axis{color:var(--quiet)}
.actions dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.5rem 1.6rem;margin:.8rem 0 0;font-size:.92rem;line-height:1.45}
.actions dt{color:var(--quiet);font-size:.84rem}.actions dd{margin:0}
.actions dl>div:nth-child(n+4){grid-column:1/-1}
.score td,.ranked td,.judged td,.against td{min-width:4.2rem}
.score td.text,.judged td.text,.against td.text{min-width:9rem}
.score th[scope=row]{min-width:11rem}
.score .zones{width:11.5rem;min-width:11.5rem;text-align:left}
th.zones span{display:inline-block;width:3.75rem;text-align:center;white-space:nowrap;font-size:.7rem;hyphens:none}
.interval{display:block;width:11.25rem;height:1.375rem}
.zone-act{fill:var(--right-soft)}.zone-watch{fill:var(--mark)}.zone-good{fill:var(--left-soft)}
.interval .tick{stroke:var(--quiet);stroke-width:1}
.interval .line{stroke:var(--ink);stroke-width:2;fill:none}.interval .dot{fill:var(--ink)}
.idle{padding-left:1.1rem}.idle li{padding:.2rem 0}.idle .note{display:inline;margin-left:.4em}
.summary{font-size:1.12rem;max-width:46rem;margin:1.6rem 0 0}
.differs{max-width:34rem}
@media screen and (max-width:46rem){.actions>li{padding-left:2.2rem}.actions>li::before{font-size:1.5rem;top:1.25rem}
.stack,.stack tbody,.stack tr,.stack td,.stack th{display:block;min-width:0;max-width:none;width:auto;border:0;padding:0;text-align:left}
.stack thead{position:absolute;left:-99rem}
.stack tbody tr{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;padding:.6rem 0;border-bottom:1px solid var(--rule)}
.stack td,.stack th[scope=row]{white-space:normal}
.stack .text,.stack .zones,.stack th[scope=row]{flex-basis:100%}.stack td:empty{display:none}
.stack th[scope=row]{position:static;font-weight:600}.stack th[scope=rowgroup]{padding-top:.6rem}
.stack td[data-label]::before{content:attr(data-label);color:var(--quiet);font-size:.84rem;margin-right:.5em}
.stack td .note{display:inline;margin-left:.4em}.stack .text .note{display:block;margin:0}
.stack .zones .interval{margin:.2rem 0}
}
@media print{tr:has(>th[scope=rowgroup]){break-after:avoid}.interval *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.score .zones{width:9rem;min-width:9rem}th.zones span{width:3rem;font-size:.54rem}.interval{width:9rem;height:1.1rem}
.score th[scope=row],.score td,.score td.text,.judged td.text,.against td.text{min-width:0}
.ranked td,.judged td,.against td,.ranked th[scope=row],.judged th[scope=row],.against th[scope=row]{min-width:0}}
`
