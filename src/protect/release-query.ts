/**
 * What may be asked of a snapshot: all of it, or one part that the study declared. Nothing is computed
 * for a question: there are no filters and no crossings but those of the study's own tables.
 */
export type ReleaseQuery =
  | { readonly kind: 'all' }
  /** A table by its id: `WAVE/POPULATION/SPEC/VARIABLE`. */
  | { readonly kind: 'table'; readonly id: string }
  /** A mirror by its id, in a wave or in all; over everybody, or over a declared part. */
  | {
      readonly kind: 'gap'
      readonly mirror: string
      readonly wave?: string | undefined
      readonly part?: string | undefined
    }
  /** A variable of a population from wave to wave, over all or over a declared base. */
  | {
      readonly kind: 'trend'
      readonly population: string
      readonly variable: string
      readonly base?: string | undefined
    }
  /** What the notice says of one sample, with its tables. */
  | { readonly kind: 'sample'; readonly wave: string; readonly population: string }
  /** Answers to an open question by its id, `WAVE/POPULATION/VARIABLE`, or to all; alone. */
  | { readonly kind: 'texts'; readonly id?: string | undefined }
  /** All that holds a figure, by the figure's id. */
  | { readonly kind: 'figure'; readonly id: string }
