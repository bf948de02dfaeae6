import { html, trusted } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Box, Deck, Run, Slide, SlidePart, TablePart } from '../slides/deck.ts'
import { edgeBoxes, titleBoxes } from '../slides/deck.ts'
import { colours, runColour } from '../slides/slide-colours.ts'
import { chartDrawing } from './chart-drawing.ts'
import { previewPage } from './preview-page.ts'

/** Width and height of a slide, in inches. */
const [wide, high] = [40 / 3, 7.5]

const styles = `.slides{list-style:none;margin:0;padding:0;display:grid;gap:1.2rem}
.slide{position:relative;aspect-ratio:16/9;container-type:inline-size;overflow:hidden;background:#${colours.paper};color:#${colours.ink};border:1px solid #${colours.rule};font-family:Calibri,Carlito,sans-serif}
.slide>*{position:absolute;margin:0;line-height:1.2}.slide h2{font-weight:600}
.slide table{border-collapse:collapse;table-layout:fixed}.slide td{padding:0 .4cqw;vertical-align:middle}
.slide .ruled td{border-bottom:1px solid #${colours.rule}}.slide .right{text-align:right}
.slide .warn{background:#${colours.warnPaper};padding:.8cqw}.slide svg{width:100%;height:100%}`

/** Slides as a page: where and how the presentation has them. */
export function slidesPage(deck: Deck): string {
  const { language, title, slides } = deck
  const content = html`<ol class="slides">
    ${slides.map((slide, at) => renderSlide(slide, at, deck))}
  </ol>`
  return previewPage({ language, title, styles, content })
}

function renderSlide(slide: Slide, at: number, { mark }: Deck): SafeHtml {
  const { kind, title, over, source, parts } = slide
  return html`<li class="slide">
    <h2 style="${placeOf(titleBoxes[kind])}">${renderRun(title)}</h2>
    ${over && html`<p style="${placeOf(edgeBoxes.over)}">${renderRun(over)}</p>`}
    ${mark && html`<p class="right" style="${placeOf(edgeBoxes.mark)}">${renderRun({ text: mark, size: 11, tone: 'warn', bold: true })}</p>`}
    ${parts.map(renderPart)}
    ${source && html`<p style="${placeOf(edgeBoxes.source)}">${renderRun(source)}</p>`}
    <p class="right" style="${placeOf(edgeBoxes.number)}">
      ${renderRun({ text: String(at + 1), size: 10, tone: 'quiet' })}
    </p>
  </li>`
}

function renderPart(part: SlidePart): SafeHtml {
  switch (part.kind) {
    case 'text': {
      const classes = [part.align ?? 'left', part.ground ?? ''].join(' ')
      return html`<p class="${classes}" style="${placeOf(part.box)}">
        ${part.runs.map(renderRun)}
      </p>`
    }
    case 'table':
      return renderTable(part)
    case 'chart':
      return html`<div style="${placeOf(part.box)}">${chartDrawing(part)}</div>`
  }
}

function renderTable({ box, rows, heights, widths, ruled }: TablePart): SafeHtml {
  const place = `${cornerOf(box)};width:${percent(box.w, wide)}`
  return html`<table class="${ruled && 'ruled'}" style="${place}">
    <colgroup>
      ${widths.map((width) => html`<col style="width:${percent(width, box.w)}" />`)}
    </colgroup>
    <tbody>
      ${rows.map(
        (row, nth) =>
          html`<tr style="height:${inWidths((heights[nth] ?? 0.3) * 72)}">
            ${row.map(({ runs, align = 'left' }) => html`<td class="${align}">${runs.map(renderRun)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function renderRun(run: Run): SafeHtml {
  const weight = run.bold === true ? ';font-weight:600' : ''
  const style = `font-size:${inWidths(run.size)};color:#${runColour(run)}${weight}`
  return html`<span style="${style}">${run.text}</span>${run.breaks === true && trusted('<br />')}`
}

function placeOf(box: Box): string {
  return `${cornerOf(box)};width:${percent(box.w, wide)};height:${percent(box.h, high)}`
}

function cornerOf({ x, y }: Box): string {
  return `left:${percent(x, wide)};top:${percent(y, high)}`
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(3)}%`
}

/** Points as a part of the slide's width. */
function inWidths(points: number): string {
  return `${((points / 72 / wide) * 100).toFixed(3)}cqw`
}
