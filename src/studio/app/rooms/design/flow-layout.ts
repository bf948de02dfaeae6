import type { Spot } from './change-questionnaire.ts'
import type { FlowNode, FlowPage } from './flow-graph.ts'
import { spotText } from './drop-spot.ts'

/** A line of text at a place. */
export interface FlowLine {
  readonly x: number
  /** Of its baseline. */
  readonly y: number
  readonly text: string
  readonly kind: 'title' | 'question' | 'condition' | 'unreached'
}

/** A page or question drawn. */
export interface FlowBox {
  readonly spot: Spot
  readonly isUnreached: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly FlowLine[]
}

/** A line between boxes, as an SVG path. */
export interface FlowWay {
  readonly kind: 'next' | 'past' | 'asks'
  readonly d: string
}

/** A drawing in CSS pixels. */
export interface FlowLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly FlowBox[]
  readonly ways: readonly FlowWay[]
}

/** What is written on the boxes, and how much room there is. */
export interface FlowWords {
  /** CSS pixels. */
  readonly width: number
  readonly titleOf: (spot: Spot) => string
  /** The word for where nobody comes. */
  readonly unreached: string
}

const lineHeight = 18
const gap = 34
const inset = 12
const left = 22
const laneWidth = 9
/** Middling width of a letter at the size of the text, in CSS pixels. */
const letter = 7.8

/**
 * Draws the way through a questionnaire from top to bottom: a box a page with its questions; beside
 * it, on the left, what those pass by who are not shown a page; on the right, from which question each
 * condition takes its answer.
 */
export function flowLayout(pages: readonly FlowPage[], words: FlowWords): FlowLayout {
  const lanes = lanesOf(pages)
  const most = Math.max(0, ...lanes.map(({ lane }) => lane + 1))
  const right = 14 + Math.min(most, 12) * laneWidth
  const width = Math.max(120, words.width - left - right)
  const boxes: FlowBox[] = []
  const ways: FlowWay[] = []
  let y = 4
  for (const page of pages) {
    const [own, end] = boxesOf(page, { x: left, y, width }, words)
    boxes.push(...own)
    if (page.condition !== undefined) ways.push(past(y, end))
    if (page !== pages.at(-1)) ways.push({ kind: 'next', d: arrow(end, end + gap) })
    y = end + gap
  }
  const edge = left + width
  return {
    width: words.width,
    height: Math.max(0, y - gap) + 6,
    boxes,
    ways: [...ways, ...lanes.flatMap((one) => asks(one, boxes, edge))],
  }
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The box of a page and, in it, those of its questions; and where it ends. */
function boxesOf(
  page: FlowPage,
  room: Room,
  words: FlowWords,
): readonly [readonly FlowBox[], number] {
  const { x, y, width } = room
  const head = boxOf(page, room, words)
  const inside: FlowBox[] = []
  let at = y + head.height
  for (const question of page.questions) {
    const own = boxOf(question, { x: x + inset, y: at, width: width - inset }, words)
    inside.push(own)
    at += own.height
  }
  const end = at + 6
  return [[{ ...head, height: end - y }, ...inside], end]
}

function boxOf(node: FlowNode, { x, y, width }: Room, words: FlowWords): FlowBox {
  const isPage = node.spot.question === undefined
  const room = width - 2 * inset
  // Where there is little room, rather long than cut.
  const most = room < 360 ? 5 : 2
  const texts = [
    ...wrap(words.titleOf(node.spot), room, most).map((text) => ({
      text,
      kind: isPage ? ('title' as const) : ('question' as const),
    })),
    ...wrap(node.condition ?? '', room * 0.9, 2).map((text) => ({
      text,
      kind: 'condition' as const,
    })),
    ...(node.isUnreached ? [{ text: words.unreached, kind: 'unreached' as const }] : []),
  ]
  const lines = texts.map(({ text, kind }, at) => ({
    x: x + inset,
    y: y + 20 + at * lineHeight,
    text,
    kind,
  }))
  const { spot, isUnreached } = node
  return { spot, isUnreached, x, y, width, height: 10 + texts.length * lineHeight, lines }
}

/** Cuts a text into lines, the last one shortened when there are too many. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const room = Math.max(8, Math.floor(width / letter))
  const lines: string[] = []
  // A question mark stays with its word, as the space before it says.
  for (const word of text.split(/[^\S\u00a0\u202f]+/u).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= room) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  const shown = lines.slice(0, most).map((line) => shorten(line, room))
  if (lines.length <= most) return shown
  return [...shown.slice(0, -1), shorten(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, room)]
}

function shorten(line: string, room: number): string {
  return line.length <= room ? line : `${line.slice(0, room - 1).trimEnd()}…`
}

/** Down the left of the boxes, from one page to the next. */
function arrow(from: number, to: number): string {
  const x = left + 24
  return `M${x} ${from}V${to - 1}M${x - 4} ${to - 6}L${x} ${to - 1}L${x + 4} ${to - 6}`
}

/** Past a page on its left, from the line before it to the line after it. */
function past(top: number, bottom: number): FlowWay {
  const [x, lane] = [left + 24, 8]
  const [from, to] = [top - gap / 2, bottom + gap / 2]
  return {
    kind: 'past',
    d: `M${x} ${from}H${lane + 6}Q${lane} ${from} ${lane} ${from + 6}V${to - 6}Q${lane} ${to} ${lane + 6} ${to}H${x}`,
  }
}

/** A question, those that take its answer, and the lane that leads to them. */
interface Lane {
  readonly from: Spot
  readonly to: readonly Spot[]
  readonly lane: number
}

/** Gives each question that others look at the nearest lane that is free as far as it reaches. */
export function lanesOf(pages: readonly FlowPage[]): readonly Lane[] {
  const nodes = pages.flatMap((page): readonly FlowNode[] => [page, ...page.questions])
  const rank = new Map(nodes.map(({ spot }, at) => [spotText(spot), at]))
  const rankOf = (spot: Spot): number => rank.get(spotText(spot)) ?? 0
  const ends: number[][] = []
  return nodes.flatMap((node): readonly Lane[] => {
    if (node.spot.question === undefined) return []
    const to = nodes.filter(({ asks: names }) => names.includes(node.id)).map(({ spot }) => spot)
    if (to.length === 0) return []
    const reach = [rankOf(node.spot), ...to.map(rankOf)]
    const [low, high] = [Math.min(...reach), Math.max(...reach)]
    const free = ends.findIndex((taken) => taken.every((end) => end < low))
    const lane = free === -1 ? ends.length : free
    ends[lane] = [...(ends[lane] ?? []), high]
    return [{ from: node.spot, to, lane }]
  })
}

function asks(
  { from, to, lane }: Lane,
  boxes: readonly FlowBox[],
  edge: number,
): readonly FlowWay[] {
  const source = middleOf(from, boxes)
  const x = edge + 10 + Math.min(lane, 11) * laneWidth
  if (source === undefined) return []
  return to.flatMap((spot): readonly FlowWay[] => {
    const target = middleOf(spot, boxes)
    if (target === undefined) return []
    const end = edge + 1
    const head = `M${end + 5} ${target - 4}L${end} ${target}L${end + 5} ${target + 4}`
    return [{ kind: 'asks', d: `M${edge} ${source}H${x}V${target}H${end}${head}` }]
  })
}

/** Where a line meets a box: at its first line of text. */
function middleOf(spot: Spot, boxes: readonly FlowBox[]): number | undefined {
  const box = boxes.find((one) => spotText(one.spot) === spotText(spot))
  return box === undefined ? undefined : box.y + 15
}
