import type { PositioningProps } from '@fluentui/react-components';

/** Pixels that stay free between a popover and the edge of the window. */
const FREE = 4;

const inWindow = { align: 'start', autoSize: 'height', overflowBoundaryPadding: FREE } as const;

/** Below its button, and no higher than the window has room there: in a low window its inside scrolls. */
export const BELOW = { position: 'below', ...inWindow } as const satisfies PositioningProps;

/** The same above its button. */
export const ABOVE = { position: 'above', ...inWindow } as const satisfies PositioningProps;
