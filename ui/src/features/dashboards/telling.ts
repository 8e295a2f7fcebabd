interface Scored { modules: { module: string; average: string | number }[] }

/** Modules by what they say of places: first those that most of the places have, and of these the weakest, since where everybody has full marks there is nothing to compare. */
export function telling<M extends { module: string }>(modules: M[], places: Scored[]): M[] {
  const known = new Map(modules.map(({ module }) => [module, places.flatMap((p) => p.modules.filter((m) => m.module === module).map((m) => Number(m.average)))]))
  const mean = ({ module }: M) => { const scores = known.get(module) ?? []; return scores.length ? scores.reduce((sum, s) => sum + s, 0) / scores.length : Infinity }
  const rare = ({ module }: M) => Number((known.get(module)?.length ?? 0) * 2 < places.length)
  return [...modules].sort((a, b) => rare(a) - rare(b) || mean(a) - mean(b))
}
