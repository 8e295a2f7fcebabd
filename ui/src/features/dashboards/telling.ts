interface Scored { modules: { module: string; average: string | number }[] }

/** Modules by what they say of places, the weakest first: where everybody has full marks there is nothing to compare. */
export function telling<M extends { module: string }>(modules: M[], places: Scored[]): M[] {
  const mean = new Map(modules.map(({ module }) => {
    const scores = places.flatMap((p) => p.modules.filter((m) => m.module === module).map((m) => Number(m.average)))
    return [module, scores.length ? scores.reduce((sum, s) => sum + s, 0) / scores.length : Infinity]
  }))
  return [...modules].sort((a, b) => (mean.get(a.module) ?? 0) - (mean.get(b.module) ?? 0))
}
