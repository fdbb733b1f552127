/** What must not be published and stands in the workbook all the same; one rule for each kind. */
export type PrivacyKind = "personal-number" | "secrecy-mark";

/** The words by which numbers of persons and marks of secrecy are known, as data of a layout set. */
export interface PrivacyWords {
  /** Beside an old number of 15 digits they say that it is of an identity card. */
  readonly identity: readonly string[];
  /** Beside a number they say that it is of a bank account. */
  readonly account: readonly string[];
  /** What numbers of bank cards begin with, each with how many digits it has then. */
  readonly cards: readonly { readonly prefix: string; readonly digits: readonly number[] }[];
  /** Beside a number they say that it is of a thing or an institution: 信用代码, 项目编码. */
  readonly institutional: readonly string[];
  /** Right behind a number they say that it is an amount. */
  readonly measures: readonly string[];
  /** What a name stands behind: 联系人, 户名. */
  readonly person: readonly string[];
  /** Family names: those of one character as one text, and those of two. */
  readonly surnames: { readonly single: string; readonly double: readonly string[] };
  readonly marks: SecrecyMarks;
}

/** Marks of secrecy. As words of a sentence they say nothing: 涉密信息系统集成, 机密柜. */
export interface SecrecyMarks {
  /** The degrees (密级): also with a star and a term, and behind 密级. */
  readonly degrees: readonly string[];
  readonly degreeLabel: string;
  /** Marks that stand alone, as a line or in brackets. */
  readonly alone: readonly string[];
  /** Subjects of a sentence that marks the document itself: 本表不得公开. */
  readonly subjects: readonly string[];
  /** What such a sentence says. */
  readonly said: readonly string[];
}
