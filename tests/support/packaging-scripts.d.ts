/** Types of the plain JavaScript that calls electron-builder, for the tests that use it. */
declare module '*/scripts/packaging/builder.mjs' {
  export function acceptedConfiguration(change?: object): Promise<import('electron-builder').Configuration>;
  export function filesInArchive(archive: string): readonly string[];
}
