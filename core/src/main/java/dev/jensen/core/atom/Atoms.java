package dev.jensen.core.atom;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The table of all atoms. */
public final class Atoms {
  public static final Atom EXP = new Exp();
  public static final Atom LOG = new Log();
  public static final Atom LOG1P = new Log1p();
  public static final Atom EXPM1 = new Expm1();
  public static final Atom ABS = new Abs();
  public static final Atom MAX = new Max();
  public static final Atom MIN = new Min();
  public static final Atom RELU = new Relu();
  public static final Atom NEG = new Neg();
  public static final Atom HUBER = new Huber();
  public static final Atom SOFTPLUS = new Softplus();
  public static final Atom SIGMOID = new Sigmoid();
  public static final Atom SINH = new Sinh();
  public static final Atom COSH = new Cosh();
  public static final Atom TANH = new Tanh();
  public static final Atom ASINH = new Asinh();
  public static final Atom ACOSH = new Acosh();
  public static final Atom ATANH = new Atanh();
  public static final Atom SIN = new Sin();
  public static final Atom COS = new Cos();
  public static final Atom TAN = new Tan();
  public static final Atom ATAN = new Atan();
  public static final Atom ASIN = new Asin();
  public static final Atom ACOS = new Acos();
  public static final Atom ERF = new Erf();
  public static final Atom ERFC = new Erfc();
  public static final Atom NORMCDF = new Normcdf();
  public static final Atom LOG_NORMCDF = new LogNormcdf();
  public static final Atom XEXP = new Xexp();
  public static final Atom ENTR = new Entr();
  public static final Atom REL_ENTR = new RelEntr();
  public static final Atom KL_DIV = new KlDiv();
  public static final Atom LOGSUMEXP = new LogSumExp();
  public static final Atom NORM1 = new Norm1();
  public static final Atom NORM2 = new Norm2();
  public static final Atom NORM_INF = new NormInf();
  public static final Atom PNORM = new PNorm();
  public static final Atom SUM_LARGEST = new SumLargest();
  public static final Atom SUMSQUARES = new SumSquares();
  public static final Atom GEOMEAN = new GeoMean();
  public static final Atom HARMMEAN = new HarmMean();
  public static final Atom QUAD_OVER_LIN = new QuadOverLin();
  public static final Atom LAMBDA_MAX = new LambdaMax();
  public static final Atom LAMBDA_MIN = new LambdaMin();
  public static final Atom LAMBDA_SUM_LARGEST = new LambdaSumLargest();
  public static final Atom LOG_DET = new LogDet();
  public static final Atom DET_ROOTN = new DetRootN();
  public static final Atom TR_INV = new TrInv();
  public static final Atom MATRIX_FRAC = new MatrixFrac();
  public static final Atom NORM_SPEC = new NormSpec();
  public static final Atom NORM_NUC = new NormNuc();
  public static final Atom POWER_OVER_LIN = new PowerOverLin();
  public static final Atom POWER = new RealPower();
  public static final Atom PI = new Pi();
  public static final Atom POLYNOMIAL_ROOT = new PolynomialRoot();
  public static final Atom LOGGAMMA = new LogGamma();
  public static final Atom DIGAMMA = new Digamma();
  public static final Atom TRIGAMMA = new Trigamma();
  public static final Atom TETRAGAMMA = new Tetragamma();

  private static final Vector<Atom> ALL =
      Vector.of(
          EXP,
          LOG,
          LOG1P,
          EXPM1,
          ABS,
          MAX,
          MIN,
          RELU,
          NEG,
          HUBER,
          SOFTPLUS,
          SIGMOID,
          SINH,
          COSH,
          TANH,
          ASINH,
          ACOSH,
          ATANH,
          SIN,
          COS,
          TAN,
          ATAN,
          ASIN,
          ACOS,
          ERF,
          ERFC,
          NORMCDF,
          LOG_NORMCDF,
          XEXP,
          ENTR,
          REL_ENTR,
          KL_DIV,
          LOGSUMEXP,
          NORM1,
          NORM2,
          NORM_INF,
          PNORM,
          SUM_LARGEST,
          SUMSQUARES,
          GEOMEAN,
          HARMMEAN,
          QUAD_OVER_LIN,
          POWER_OVER_LIN,
          LAMBDA_MAX,
          LAMBDA_MIN,
          LAMBDA_SUM_LARGEST,
          LOG_DET,
          DET_ROOTN,
          TR_INV,
          MATRIX_FRAC,
          NORM_SPEC,
          NORM_NUC,
          POWER,
          PI,
          POLYNOMIAL_ROOT,
          LOGGAMMA,
          DIGAMMA,
          TRIGAMMA,
          TETRAGAMMA);

  private static final Map<String, Atom> BY_NAME =
      LinkedHashMap.ofEntries(ALL.map(atom -> io.vavr.Tuple.of(atom.name(), atom)));

  private Atoms() {}

  public static Vector<Atom> all() {
    return ALL;
  }

  /** The atom of that name. */
  public static Option<Atom> named(String name) {
    return BY_NAME.get(name);
  }
}
