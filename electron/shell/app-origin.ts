/** The only origin a page of ours has (R6). */
export const APP_ORIGIN = 'app://bundle';

/** The one document. Routes live in the fragment. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
