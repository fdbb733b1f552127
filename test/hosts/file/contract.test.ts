import { openWorkbookFile } from "../../../src/hosts/file/open";
import { describeReader } from "../reader-contract";
import { bookFile } from "./book-file";

describeReader("an .xlsx file", (book) => openWorkbookFile(bookFile(book)));
