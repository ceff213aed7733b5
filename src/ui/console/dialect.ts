/** The words of DuckDB's SQL that a reader may want, for colours and completion. */
import { SQLDialect } from '@codemirror/lang-sql';

const KEYWORDS = `all and anti any array as asc asof at between by case cast collate columns cross cube current desc describe distinct else end escape except exclude exists
  filter first following from full group grouping having ilike in inner intersect interval is isnull join last lateral left like limit natural not notnull nulls offset on or order outer over
  partition pivot positional preceding qualify range recursive replace right rollup row rows sample select semi sets show similar some summarize table then to unbounded union unique unpivot using values
  when where window with within`;
const TYPES = 'bigint bit blob boolean date decimal double enum float hugeint integer interval list map real smallint struct text time timestamp tinyint uuid varchar';
const FUNCTIONS = `abs any_value approx_count_distinct arg_max arg_min avg bool_and bool_or ceil chr coalesce concat concat_ws contains corr count cume_dist date_diff date_part date_trunc day dayname
  dense_rank epoch extract first_value floor generate_series greatest histogram if ifnull instr lag last_value lead least left length list list_contains list_distinct list_sort lower ltrim max median min mode month
  nullif ntile printf quantile_cont quarter rank regexp_extract regexp_extract_all regexp_matches regexp_replace replace reverse round row_number rtrim split_part starts_with stddev strftime string_agg
  string_split strip_accents substring sum suffix trim try_cast typeof unnest upper week weekday year`;

export const DUCKDB = SQLDialect.define({
  keywords: KEYWORDS, types: TYPES, builtin: FUNCTIONS, doubleDollarQuotedStrings: true, operatorChars: '*+-%<>!=&|~^/:', specialVar: '', identifierQuotes: '"', caseInsensitiveIdentifiers: true,
});
