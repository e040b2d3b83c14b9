import { z } from 'zod';
import { BatchMs, RequestId, StreamPosition, type FieldError, type WsErrorCode } from '@tickwire/contracts';
import { fieldErrors, parseInput } from '../input-validation.ts';
import type { FrameId } from './server-frames.ts';

const Envelope = z.object({
  type: z.string(),
  id: RequestId.optional(),
  since: StreamPosition.optional(),
  batchMs: BatchMs.optional(),
  payload: z.unknown().optional(),
});

/** A frame of a client whose payload is still unread. */
export type ClientFrame = z.infer<typeof Envelope>;

/** Why a frame was not understood. */
export interface FrameFault {
  readonly code: WsErrorCode;
  readonly message: string;
  readonly id?: FrameId;
  readonly issues?: readonly FieldError[];
}

export type ReadFrame =
  { readonly ok: true; readonly frame: ClientFrame } | { readonly ok: false; readonly fault: FrameFault };

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Reads the envelope of a text frame: the type, and what may stand beside the payload. */
export function readClientFrame(text: string): ReadFrame {
  const json = parseJson(text);
  if (!json) return { ok: false, fault: { code: 'bad_json', message: 'A frame must be valid JSON text.' } };
  const envelope = parseInput(Envelope, json.value);
  if (envelope.success) return { ok: true, frame: envelope.data };
  const id = z.object({ id: RequestId }).safeParse(json.value).data?.id;
  const issues = fieldErrors(envelope.error);
  const message = 'A frame must be an object `{ type, payload }`; correct what `issues` names.';
  return { ok: false, fault: { code: 'invalid_payload', message, id, issues } };
}
