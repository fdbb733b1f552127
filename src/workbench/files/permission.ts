/** What a handle of Chromium's dialogs has beside the standard; a file of the browser's own has none. */
interface Permissions {
  queryPermission(wanted: { readonly mode: Mode }): Promise<PermissionState>;
  requestPermission(wanted: { readonly mode: Mode }): Promise<PermissionState>;
}

type Mode = "read" | "readwrite";

/**
 * Whether the user lets the page read or write a file, asked where that is open. To be called while
 * the user's click counts, a few seconds; later the browser refuses without asking.
 */
export async function isPermitted(handle: FileSystemFileHandle, mode: Mode): Promise<boolean> {
  const asked: FileSystemFileHandle & Partial<Permissions> = handle;
  try {
    if ((await asked.queryPermission?.({ mode })) === "granted") return true;
    return ((await asked.requestPermission?.({ mode })) ?? "granted") === "granted";
  } catch {
    return false;
  }
}
