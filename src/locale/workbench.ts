/** Texts of the workbench around the pane: files, drafts, the page. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly labels: {
    readonly open: string;
    readonly create: string;
    readonly save: string;
    readonly saveAs: string;
    readonly recent: string;
    readonly sample: string;
    readonly files: string;
    readonly grid: string;
    readonly pane: string;
    readonly hidePane: string;
    readonly showPane: string;
    readonly forget: (name: string) => string;
    readonly unsaved: string;
    readonly restore: string;
    readonly discard: string;
    readonly overwrite: string;
    readonly dontSave: string;
    readonly cancel: string;
    readonly dismiss: string;
    readonly reload: string;
    readonly start: string;
    readonly newName: (unit: string, year: string) => string;
    /** Name of the program in the list of versions. */
    readonly host: string;
    /** Keys of the page, beside those of the pane. */
    readonly keyList: readonly (readonly [keys: string, does: string])[];
  };
  readonly says: {
    readonly start: string;
    readonly noRecent: string;
    readonly dropHere: string;
    readonly starting: string;
    readonly opening: (name: string) => string;
    readonly saving: string;
    readonly cannotOpen: (name: string, reason: string) => string;
    readonly oneFile: string;
    readonly noFile: string;
    readonly saved: (name: string) => string;
    readonly downloaded: (name: string) => string;
    readonly notSaved: (name: string, reason: string) => string;
    readonly notAllowed: (name: string) => string;
    readonly notReadable: (name: string) => string;
    readonly changedOutside: (name: string) => string;
    readonly draft: (name: string, when: string) => string;
    readonly noDrafts: string;
    readonly leave: (name: string) => string;
    readonly gridFailed: string;
    readonly paneFailed: string;
  };
}
