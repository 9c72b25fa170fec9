import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

const require = createRequire(import.meta.url);
const configFile = fileURLToPath(new URL('layers.cruise.cjs', import.meta.url));

interface Rules {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
  readonly options: ICruiseOptions;
}

/** The layering rules as the command reads them. */
export const layerRules = (): Rules => require(configFile) as Rules;

/** What the checker saw in a tree: its modules, and every broken rule with the file that breaks it. */
export interface Cruised {
  readonly modules: readonly string[];
  readonly broken: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

/** Runs the real rules over a tree with the project's layout. */
export async function cruiseTree(baseDir: string, folders: readonly string[]): Promise<Cruised> {
  const { options, ...ruleSet } = layerRules();
  const { tsConfig: _ofTheCommand, ...others } = options;
  const { output } = await cruise([...folders], {
    ...others,
    baseDir,
    validate: true,
    ruleSet: ruleSet as NonNullable<ICruiseOptions['ruleSet']>,
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.map((one) => one.source),
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
