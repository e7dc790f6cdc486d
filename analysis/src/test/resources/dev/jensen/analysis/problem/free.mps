NAME forms (the rest is no name)
OBJSENSE
    MAX
ROWS
 N value
 N spare
 E equal
 E upward
 E downward
 L atmost
 G atleast
 L cone
COLUMNS
 x value 3 equal 1
 x upward 1 downward 1
 x atmost 2.5
 MARKER 'MARKER' 'INTORG'
 n value 1 atleast 1
 n spare 4
 MARKER 'MARKER' 'INTEND'
 y-plus value -1 atleast 1D0
 y-plus cone -1
RHS
 value -10 equal 4
 rhs upward 1 downward 1
 rhs atmost 8 atleast 2
RANGES
 rng upward 3 downward -3
 rng atmost 4 atleast 5
BOUNDS
 UP bnd n 9
 UP bnd x -1
 FR bnd y-plus
QMATRIX
 x x -2
 x y-plus 0.5
 y-plus x 0.5
 y-plus y-plus -4
QCMATRIX cone
 x x 1
 n n 1
 x n 0.25
 n x 0.25
ENDATA
