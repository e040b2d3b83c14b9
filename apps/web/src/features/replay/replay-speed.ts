/** Speeds to choose from, source bars per second; the server takes any between the ends. */
export const replaySpeeds = [0.5, 1, 2, 5, 10, 25, 100, 250, 500, 1000] as const;

/** The next speed up or down; the same at the end of the list. */
export function nextSpeed(speed: number, direction: 1 | -1): number {
  const next =
    direction > 0
      ? replaySpeeds.find((candidate) => candidate > speed)
      : replaySpeeds.findLast((candidate) => candidate < speed);
  return next ?? speed;
}

/** A speed in bars per second, as short as it goes. */
export function speedLabel(speed: number): string {
  return `${speed}/s`;
}
