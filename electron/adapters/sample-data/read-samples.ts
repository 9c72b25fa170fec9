import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RegionTable, regionTable } from '../../../shared/domain/region-table.ts';
import type { SampleData } from '../../core/ports/sample-data.ts';
import { sampleScript } from '../../core/ports/sample-script.ts';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The shipped sample scripts; each is parsed when it is first wanted. A wrong file is a defect of the build. */
export const shippedSamples = (resources: string): SampleData => ({
  script: (role) => sampleScript.parse(readJson(join(resources, 'sample-workspace', `${role}.json`))),
});

/** The shipped region table. A wrong file is a defect of the build. */
export const shippedRegions = (resources: string): RegionTable =>
  regionTable.parse(readJson(join(resources, 'regions.json')));
