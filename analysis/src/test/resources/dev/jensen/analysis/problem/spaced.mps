* Names with spaces: only the columns tell the fields apart.
NAME          SPACED
ROWS
 N  TOTAL
 L  ROW ONE
 G  ROW TWO
COLUMNS
    COL A     TOTAL              1.0   ROW ONE            2.0
    COL A     ROW TWO            1.0
    COL B     TOTAL             -1.0   ROW TWO            1.0
RHS
    RHS       ROW ONE            8.0   ROW TWO            1.0
BOUNDS
 UP BND       COL B              4.0
ENDATA
