/** IB numbers the versions of an execution in the digits after the last dot: `0000e0d5.6596b0d2.01.02` replaces `....01`. */
export interface ExecutionId {
  /** The same for all versions. */
  readonly base: string;
  readonly revision: number;
  /** The versions before this one, oldest first. */
  readonly earlier: readonly string[];
}

export const readExecutionId = (id: string): ExecutionId => {
  const [, base, digits = ''] = /^(.*\.)(\d+)$/.exec(id) ?? [];
  if (base === undefined) return { base: id, revision: 1, earlier: [] };
  const revision = Number(digits);
  const earlier = Array.from(
    { length: Math.max(0, Math.min(revision, 100) - 1) },
    (_, at) => base + String(at + 1).padStart(digits.length, '0'),
  );
  return { base, revision, earlier };
};
