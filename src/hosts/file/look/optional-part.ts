import { HostError } from "../../../core/host";

/**
 * What a part says that only the look needs. Figures can be read without it, so damage there is no
 * reason to refuse the workbook, and the part counts as missing.
 */
export async function orElse<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof HostError) return otherwise;
    throw error;
  }
}
