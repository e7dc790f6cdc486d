* A blend of three kinds of coal; fixed form, with a range and a quadratic objective.
NAME          BLENDING
ROWS
 N  COST
 E  WEIGHT
 L  SULPHUR
 G  HEAT
COLUMNS
    COAL1     COST              20.0   WEIGHT             1.0
    COAL1     SULPHUR          0.005   HEAT              25.5
    COAL2     COST              30.0   WEIGHT             1.0
    COAL2     SULPHUR          0.002   HEAT              28.0
    COAL3     COST              24.5   WEIGHT             1.0
    COAL3     SULPHUR          0.003   HEAT              26.0
RHS
    RHS       WEIGHT           100.0   SULPHUR            0.4
    RHS       HEAT            2600.0
RANGES
    RNG       HEAT             100.0
BOUNDS
 UP BND       COAL1             60.0
 LO BND       COAL2              5.0
 UP BND       COAL3             70.0
QUADOBJ
    COAL1     COAL1              0.2
    COAL1     COAL2              0.1
    COAL2     COAL2              0.3
    COAL3     COAL3              0.1
ENDATA
