import { contract, type ParsedInput, type Reply, type RequestName } from '../../shared/ipc/contract.ts';
import type { AppError, InputIssue } from '../../shared/result/app-error.ts';
import { err, type Result } from '../../shared/result/result.ts';
import type { DefectLog } from './ports/defect-log.ts';

/** One handler per request; a missing one does not compile. */
export type Handlers = { readonly [N in RequestName]: (input: ParsedInput<N>) => Promise<Reply<N>> };

export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown, AppError>>;

interface Options {
  readonly handlers: Handlers;
  readonly defects: DefectLog;
  /** Parse what goes out as well: on in tests and development. */
  readonly checkOutput: boolean;
}

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

const issuesOf = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): InputIssue[] =>
  issues
    .slice(0, 200)
    .map((issue) => ({ path: issue.path.map(String).join('.'), problem: issue.message.slice(0, 200) }));

async function answer({ handlers, defects, checkOutput }: Options, name: RequestName, input: unknown) {
  try {
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success)
      return err({ code: 'invalid-input', issues: issuesOf(parsed.error.issues) } as const);
    // The one cast of the dispatcher: name and input were just matched by the contract, which the type system cannot follow.
    const handle = handlers[name] as (value: unknown) => Promise<Result<unknown, AppError>>;
    const reply = await handle(parsed.data);
    if (checkOutput && reply.ok) contract[name].output.parse(reply.value);
    return reply;
  } catch (error) {
    return err({ code: 'unexpected', reference: defects.report(error, name) } as const);
  }
}

/**
 * The way in: name known? input parses? then the handler, with the application's only catch-all around it. Always answers
 * with a Result; a defect becomes `unexpected` with a reference that the log holds too.
 */
export function createDispatch(options: Options): Dispatch {
  return async (name, input) => {
    if (isRequestName(name)) return answer(options, name, input);
    return err({ code: 'unknown-request', name: typeof name === 'string' ? name.slice(0, 80) : typeof name });
  };
}
