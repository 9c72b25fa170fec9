import type { Workspaces } from '../ports/workspaces.ts';

/** Whether this computer opens the open workspace without asking. */
export interface Remembering {
  /** Does this computer open the open workspace without asking? */
  opensItself(): boolean;
  /** Lets this computer open the open workspace without asking, or ask again. False = that could not be done. */
  remember(on: boolean): Promise<boolean>;
}

interface Looking {
  readonly remembering: Remembering;
  /** Finds out how it is for a workspace that was just opened. */
  look(folder: string, isProtected: boolean): Promise<void>;
}

/** Makes it; `place` = the folder of the open workspace. */
export function createRemembering(workspaces: Workspaces, place: () => string | undefined): Looking {
  let isOn = false;
  async function remember(on: boolean): Promise<boolean> {
    const folder = place();
    if (folder === undefined) return false;
    if (!on) await workspaces.forgetRemembered(folder);
    const done = on ? await workspaces.remember(folder) : true;
    if (done) isOn = on;
    return done;
  }
  return {
    remembering: { opensItself: () => isOn, remember },
    look: async (folder, isProtected) => {
      isOn = isProtected && (await workspaces.isRemembered(folder));
    },
  };
}
