import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addRow } from "./add-row.ts";
import { closeBook } from "./close-book.ts";
import { correctRow } from "./correct-row.ts";
import { endRow } from "./end-row.ts";
import { enterFees } from "./enter-fees.ts";
import { getBook } from "./get-book.ts";
import { getFees } from "./get-fees.ts";
import { listBookTypes } from "./list-book-types.ts";
import { listBooks } from "./list-books.ts";
import { listClosings } from "./list-closings.ts";
import { printBook } from "./print-book.ts";
import { setBookType } from "./set-book-type.ts";

export function bookRoutes(routes: Routes): void {
  handle(routes, contract.listBooks, listBooks);
  handle(routes, contract.listClosings, listClosings);
  handle(routes, contract.getBook, getBook);
  handle(routes, contract.addRow, addRow);
  handle(routes, contract.correctRow, correctRow);
  handle(routes, contract.endRow, endRow);
  handle(routes, contract.closeBook, closeBook);
  handle(routes, contract.printBook, printBook);
  handle(routes, contract.getFees, getFees);
  handle(routes, contract.enterFees, enterFees);
  handle(routes, contract.listBookTypes, listBookTypes);
  handle(routes, contract.setBookType, setBookType);
}
