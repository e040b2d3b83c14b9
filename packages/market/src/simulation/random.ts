/** Mixes 32 bits so that neighbouring inputs have unrelated outputs (Chris Wellons, lowbias32). */
export function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}

/** A seed for one more coordinate below a seed. */
export function subSeed(seed: number, coordinate: number): number {
  return mix(seed ^ Math.imul(coordinate + 1, 0x9e3779b9));
}

/** A seed of a text (FNV-1a, mixed). */
export function textSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** A stream of numbers that depends on its seed alone (splitmix32); reseeding costs nothing. */
export class Random {
  #state = 0;

  seed(seed: number): this {
    this.#state = seed;
    return this;
  }

  /** Uniform in (0, 1), never 0 or 1. */
  uniform(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return ((mix(this.#state) >>> 0) + 0.5) / 4_294_967_296;
  }

  /** Standard normal. */
  normal(): number {
    return inverseNormal(this.uniform());
  }

  /** Inverse Gaussian of a mean and a shape, by Michael, Schucany and Haas (1976). */
  inverseGaussian(mean: number, shape: number): number {
    const normal = this.normal();
    const y = (mean * normal * normal) / shape;
    const smaller = mean / (1 + y / 2 + Math.sqrt(y + (y * y) / 4));
    return this.uniform() * (mean + smaller) <= mean ? smaller : (mean * mean) / smaller;
  }
}

/** Quantile of the standard normal; relative error below 1.2e-9 (Peter Acklam's rational approximation). */
export function inverseNormal(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 0.97575) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  );
}

function tail(q: number): number {
  return (
    (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
      2.938163982698783) /
    ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q +
      1)
  );
}
