// Runs @asyncapi/generator with the template beside this file: node generate.js <asyncapi.json> <output folder>.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Generator from '@asyncapi/generator';

const [specFile, outputFolder] = process.argv.slice(2);
const here = import.meta.dirname;

const generator = new Generator(join(here, 'template'), outputFolder, { forceWrite: true });
await generator.generateFromString(await readFile(specFile, 'utf8'), { path: specFile });
