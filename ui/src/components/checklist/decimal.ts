// Exact numbers, as the server computes with them: decimals in thousandths, and fractions of
// them for means, weights and percentages. Floats would lose the points that decide.

export type Decimal = bigint
const grain = 1000n

/** Reads "2.5"; undefined is what is not a decimal with up to three places. */
export function decimal(text: string | undefined): Decimal | undefined {
  const found = /^(-?)(\d{1,9})(?:\.(\d{1,3}))?$/.exec(text ?? '')
  if (!found) return undefined
  const n = BigInt(found[2] ?? '0') * grain + BigInt((found[3] ?? '').padEnd(3, '0'))
  return found[1] ? -n : n
}
/** What is absent is nothing. */
export const orZero = (text: string | undefined): Decimal => decimal(text) ?? 0n
export const whole = (units: number): Decimal => BigInt(units) * grain

/** The shortest exact form: "2.5", "90". */
export function written(d: Decimal): string {
  const u = d < 0n ? -d : d
  const behind = String(u % grain).padStart(3, '0').replace(/0+$/, '')
  return `${d < 0n ? '-' : ''}${u / grain}${behind ? `.${behind}` : ''}`
}

export const lesser = (a: Decimal, b: Decimal) => (a < b ? a : b)
export const greater = (a: Decimal, b: Decimal) => (a > b ? a : b)

/** A fraction of thousandths; the denominator is positive. */
export class Fraction {
  constructor(readonly n: bigint, readonly d: bigint = 1n) {}
  plus(b: Fraction) { return new Fraction(this.n * b.d + b.n * this.d, this.d * b.d) }
  minus(b: Fraction) { return new Fraction(this.n * b.d - b.n * this.d, this.d * b.d) }
  /** Times a decimal. */
  times(b: Decimal) { return new Fraction(this.n * b, this.d * grain) }
  atMost(b: Fraction) { return this.n * b.d <= b.n * this.d ? this : b }
  get positive() { return this.n > 0n }

  /** Rounded to so many places, a half towards the greater number. */
  round(places: number): Decimal {
    const step = 10n ** BigInt(Math.max(0, 3 - Math.max(0, places)))
    const d = this.d * step
    const n = 2n * this.n + d
    const floor = n / (2n * d) - (n < 0n && n % (2n * d) !== 0n ? 1n : 0n)
    return floor * step
  }
  /** 100 × this ÷ the whole, rounded; 0 of nothing. */
  percentOf(of: Fraction, places: number): Decimal {
    return of.positive ? new Fraction(this.n * of.d * 100n * grain, this.d * of.n).round(places) : 0n
  }
}
export const zero = new Fraction(0n)
