import { ApiError } from '../api-error.ts';

const FORM_TYPE = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/** Whether a body of this Content-Type is the fields of a form. */
export const isForm = (contentType: string): boolean => FORM_TYPE.test(contentType);

/** The text fields of a form, of one given twice the last. Throws `malformed_request` for what is no form. */
export async function readForm(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<unknown> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  } catch (cause) {
    throw new ApiError('malformed_request', 'The body is not a valid form.', { cause });
  }
}
