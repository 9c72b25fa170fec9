import { nativeTheme } from 'electron';
import type { Device } from '../../core/ports/device.ts';

/** The device document, with native parts and `prefers-color-scheme` following its theme. */
export function followTheme(device: Device): Device {
  nativeTheme.themeSource = device.read().theme;
  return {
    ...device,
    write: async (patch) => {
      await device.write(patch);
      nativeTheme.themeSource = device.read().theme;
    },
  };
}
