import { z } from 'zod';

/** What a user calls a layout or a template. */
export const SavedName = z.string().min(1).max(256).meta({ id: 'SavedName' });

/** What the library wants to find again, as it wrote it. */
export const SavedContent = z
  .string()
  .max(1024 * 1024)
  .meta({ id: 'SavedContent', description: 'Text of the charting library, which is not looked into.' });

/** A form escapes most of what a layout consists of. */
export const SAVED_BODY_BYTES = 4 * 1024 * 1024;
