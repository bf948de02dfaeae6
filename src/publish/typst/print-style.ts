import { printColours, printFonts } from './print-colours.ts'

/** Margins of printed pages, in millimetres. */
const printPage = { side: 22, top: 26, bottom: 22 } as const

const colours = Object.entries(printColours)
  .map(([name, colour]) => `#let c-${name} = rgb("${colour}")`)
  .join('\n')

/**
 * The look of printed reports and the few shapes they are made of: a calm A4 page, one accent a
 * population, tabular figures, tables ruled by hairlines. Everything else of a report is calls of these
 * functions around literals.
 *
 * Fonts of the machine are left alone unless a text has a character that ours cannot draw; what no
 * font draws is shown as a white square (`print-typst` gives both by `sys.inputs`).
 */
export const printStyle: string = `${colours}
#let text-font = "${printFonts.text}"
#let code-font = "${printFonts.code}"
#let undrawn = sys.inputs.at("undrawn", default: "")

#let report(name: "", language: "fr", mark: none, about: "", body) = {
  set document(title: name, author: "Vis-à-vis", description: about, date: none)
  set text(
    font: (text-font, code-font),
    size: 10pt,
    lang: language,
    fill: c-ink,
    number-width: "tabular",
    fallback: sys.inputs.at("fallback", default: "no") == "yes",
    overhang: false,
  )
  set par(leading: 0.66em, spacing: 0.95em)
  set page(
    paper: "a4",
    margin: (x: ${String(printPage.side)}mm, top: ${String(printPage.top)}mm, bottom: ${String(printPage.bottom)}mm),
    header-ascent: 8mm,
    header: context {
      set text(8pt, fill: c-quiet)
      grid(
        columns: (1fr, auto),
        column-gutter: 8mm,
        if here().page() > 1 { name },
        if mark != none { text(fill: c-warn, weight: "semibold", mark) },
      )
    },
    footer-descent: 8mm,
    footer: context {
      set text(8pt, fill: c-quiet)
      grid(
        columns: (1fr, auto),
        [Vis-à-vis],
        counter(page).display("1 / 1", both: true),
      )
    },
  )
  set heading(outlined: true)
  show heading: set text(hyphenate: false)
  show heading.where(level: 1): it => block(above: 2.6em, below: 1em, sticky: true, width: 100%)[
    #line(length: 100%, stroke: 0.6pt + c-rule-strong)
    #v(-0.2em)
    #text(17pt, weight: "semibold", it.body)
  ]
  show heading.where(level: 2): it => block(above: 1.9em, below: 0.75em, sticky: true, text(13pt, weight: "semibold", it.body))
  show heading.where(level: 3): it => block(above: 1.4em, below: 0.5em, sticky: true, text(10.5pt, weight: "semibold", it.body))
  show heading.where(level: 4): it => block(above: 1.4em, below: 0.5em, sticky: true, text(10pt, weight: "semibold", style: "italic", it.body))
  show title: set text(24pt, weight: "semibold", hyphenate: false)
  show title: set par(leading: 0.5em)
  set outline(depth: 1)
  set outline.entry(fill: repeat(text(fill: c-rule-strong)[.], gap: 0.25em))
  show outline.entry.where(level: 1): set block(above: 0.9em)
  set list(marker: text(fill: c-quiet)[–], indent: 0.2em, body-indent: 0.6em)
  if undrawn == "" { body } else {
    show regex("[" + undrawn + "]"): "□"
    body
  }
}

#let lead(body) = block(below: 1.1em, text(fill: c-quiet, body))
#let quietly(size: 8.5pt, body) = text(size, fill: c-quiet, body)
#let paragraph(body) = par(body)
#let said(body) = block(inset: (left: 4mm), stroke: (left: 1.5pt + c-rule-strong), text(fill: c-quiet, body))
#let rule-line() = line(length: 100%, stroke: 0.5pt + c-rule)
#let warned(body) = block(width: 100%, fill: c-warn-paper, inset: (x: 4mm, y: 3mm), stroke: (left: 2pt + c-warn), text(9.5pt, fill: c-warn, body))
#let figure-link(id, body) = link(label("figure-" + id), text(weight: "semibold", underline(stroke: (paint: c-rule-strong, thickness: 0.6pt, dash: "dotted"), offset: 2pt, body)))
#let records-of(address, label, name) = block(above: 0.7em, text(7.5pt, fill: c-quiet)[#label #link(address, underline(stroke: (paint: c-rule-strong, thickness: 0.6pt, dash: "dotted"), offset: 2pt, name))])
#let unproved(body) = highlight(fill: c-warn-paper, text(fill: c-warn, body))
#let anchor(id) = [#metadata(id)#label("figure-" + id)]
// Breaks between the parts of a name add no character to what is copied.
#let coded(size: 6.5pt, ..parts) = text(font: code-font, size: size, fill: c-quiet, hyphenate: false, parts.pos().map(part => box(part)).join())

#let dot(colour) = box(circle(radius: 1.3mm, fill: colour), baseline: 0.15mm)
#let key(mark: none, ..items) = block(above: 0.8em, below: 0.8em, {
  set text(9.5pt, weight: "semibold")
  items.pos().map(((colour, name)) => text(fill: colour)[#dot(colour)#h(1.5mm)#name]).join(h(7mm))
  if mark != none { h(7mm) + text(fill: c-warn, mark) }
})

#let facts(..items) = grid(
  columns: (1fr,) * calc.min(4, calc.max(2, items.pos().len())),
  row-gutter: 6mm,
  column-gutter: 6mm,
  ..items.pos().map(((n, who, when)) => block(breakable: false)[
    #text(22pt, weight: "semibold", n) \\
    #text(9.5pt, who) \\
    #quietly(when)
  ]),
)

#let pairs(width: 38mm, size: 9pt, ..items) = {
  set text(size)
  grid(
    columns: (width, 1fr),
    column-gutter: 5mm,
    row-gutter: 0.75em,
    ..items.pos().map(((name, value)) => (text(fill: c-quiet, name), value)).flatten(),
  )
}

#let bar(value, low, high, colour, width: 100%) = box(width: width, height: 0.62em, baseline: 0.06em, {
  place(rect(width: 100%, height: 100%, fill: c-mark, stroke: none))
  place(rect(width: value * 100%, height: 100%, fill: colour, stroke: none))
  place(dx: low * 100%, dy: 0.31em, line(length: (high - low) * 100%, stroke: 0.8pt + c-ink))
})
#let bars(colour, soft, ..items) = {
  set text(9pt)
  grid(
    columns: (58mm, 1fr, 12mm),
    column-gutter: 3mm,
    row-gutter: 0.8em,
    align: (left + horizon, left + horizon, right + horizon),
    ..items.pos().map(((title, value, low, high, shown, net)) => (
      if net { emph(title) } else { title },
      bar(value, low, high, if net { soft } else { colour }),
      text(weight: "semibold", shown),
    )).flatten(),
  )
}

#let hair = 0.4pt + c-rule
#let sheet(size: 8pt, ..parts) = {
  set text(size, hyphenate: false)
  set par(leading: 0.45em, spacing: 0.5em)
  table(stroke: none, inset: (x: 2.4pt, y: 2.6pt), ..parts)
}
#let line-under = table.hline(stroke: hair)
#let line-head = table.hline(stroke: 0.7pt + c-rule-strong)
#let th(body) = text(0.9em, weight: "semibold", hyphenate: true, body)
#let letter(body) = [ \\ #text(fill: c-quiet, weight: "regular", body)]
#let block-title(body) = text(0.94em, fill: c-quiet, body)
#let base(body) = text(0.9em, fill: c-quiet, body)
#let marks(width, letters, rest) = box(width: width, align(left, box(width: width + 20mm)[#h(0.6pt)#if letters != "" { super(size: 0.66em, typographic: false, text(fill: c-quiet, weight: "semibold", letters)) }#if rest != "" { text(0.6em, fill: c-quiet, rest) }]))
#let total(value, low, high, colour, shown) = grid(columns: (1fr, 9.2mm), align: (left + horizon, right + horizon), bar(value, low, high, colour), text(weight: "semibold", shown))
#let notes(..items) = block(above: 0.7em, text(7.5pt, fill: c-quiet, stack(spacing: 0.55em, ..items.pos())))
`
