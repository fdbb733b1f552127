/** The sheets of the reference disclosure that hold the nine tables, and the one of the statement. */
export const T1 = "01收支总表";
export const T2 = "02收入总表";
export const T3 = "03支出总表";
export const T4 = "04财政拨款收支总表";
export const T5 = "05一般公共预算支出表";
export const T6 = "06基本支出表";
export const T7 = "07政府性基金支出表";
export const T8 = "08国有资本经营支出表";
export const T9 = "09三公经费支出表";
export const STATEMENT = "情况说明";

export const TABLES: readonly string[] = [T1, T2, T3, T4, T5, T6, T7, T8, T9];
