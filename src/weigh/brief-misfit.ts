/** How far targets were missed, as a message says it: two digits, tiny misfits by their power of ten. */
export function briefMisfit(misfit: number): number | string {
  return misfit >= 0.001 ? Number(misfit.toPrecision(2)) : misfit.toExponential(1)
}
